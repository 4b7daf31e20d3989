package lat.cabildo.events.event.messaging;

import java.util.List;
import java.util.Map;
import lat.cabildo.events.agenda.Agenda;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.agenda.Billing;
import lat.cabildo.events.agenda.Role;
import lat.cabildo.events.agenda.Segment;
import lat.cabildo.events.agenda.SegmentKind;
import lat.cabildo.events.agenda.Session;
import lat.cabildo.events.agenda.SessionKind;
import org.jspecify.annotations.Nullable;

record AgendaPart(List<SessionPart> sessions, long plannedMinutes) {

    record SessionPart(
            SessionKind kind,
            @Nullable Map<String, String> title,
            @Nullable Integer minutes,
            List<SegmentPart> segments,
            List<AppearancePart> people) {}

    record SegmentPart(SegmentKind kind, @Nullable Map<String, String> title) {}

    record AppearancePart(@Nullable String person, Role role, BillingPart billing) {}

    /** @param name null once the person has been erased */
    record BillingPart(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organization,
            @Nullable String organizationId,
            @Nullable String asPrinted) {}

    static @Nullable AgendaPart of(Agenda agenda) {
        return agenda.sessions().isEmpty()
                ? null
                : new AgendaPart(
                        agenda.sessions().stream().map(AgendaPart::session).toList(),
                        agenda.planned().toMinutes());
    }

    private static SessionPart session(Session session) {
        return new SessionPart(
                session.kind(),
                Texts.some(session.title()),
                session.minutes(),
                session.segments().stream().map(AgendaPart::segment).toList(),
                session.people().stream().map(AgendaPart::appearance).toList());
    }

    private static SegmentPart segment(Segment segment) {
        return new SegmentPart(segment.kind(), Texts.some(segment.title()));
    }

    private static AppearancePart appearance(Appearance appearance) {
        return new AppearancePart(Texts.of(appearance.person()), appearance.role(), billing(appearance.billing()));
    }

    private static BillingPart billing(Billing billing) {
        return new BillingPart(
                billing.name(),
                billing.title(),
                billing.organization(),
                Texts.of(billing.organizationId()),
                billing.asPrinted());
    }
}
