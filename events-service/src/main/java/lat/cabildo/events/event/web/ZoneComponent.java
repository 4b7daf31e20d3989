package lat.cabildo.events.event.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** The rules of a zone around an event, from the same source as the instants that are shown. */
final class ZoneComponent {

    private ZoneComponent() {}

    static VTimeZone of(ZoneId zone, LocalDateTime from, LocalDateTime to) {
        ZoneRules rules = zone.getRules();
        VTimeZone component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        LocalDateTime begin = from.minusYears(1);
        ZoneOffset offset = rules.getOffset(begin);
        component.add(observance(rules, begin, offset, offset));
        LocalDateTime end = to.plusDays(1);
        for (ZoneOffsetTransition next = rules.nextTransition(begin.toInstant(offset));
                next != null && next.getDateTimeBefore().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            component.add(observance(rules, next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter()));
        }
        return component;
    }

    private static Observance observance(ZoneRules rules, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        boolean summer = rules.isDaylightSavings(start.toInstant(before).plusSeconds(1));
        Observance observance = summer ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(after.getId()));
        return observance;
    }
}
