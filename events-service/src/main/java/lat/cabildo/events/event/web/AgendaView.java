package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.agenda.Billing;
import lat.cabildo.events.agenda.Role;
import lat.cabildo.events.agenda.Segment;
import lat.cabildo.events.agenda.SegmentKind;
import lat.cabildo.events.agenda.Session;
import lat.cabildo.events.agenda.SessionKind;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.time.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * @param plannedMinutes sum of the sessions that have a time
 * @param overrunMinutes by how much they exceed the event; absent if they fit
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AgendaView(
        List<SessionView> sessions,
        long plannedMinutes,
        @Nullable Long overrunMinutes) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SessionView(
            SessionKind kind,
            Map<String, String> title,
            @Nullable Integer minutes,
            List<SegmentView> segments,
            List<AppearanceView> people) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SegmentView(SegmentKind kind, Map<String, String> title) {}

    /**
     * Who the person is now, and how they were announced that day.
     *
     * @param offices that they held that day, as far as the directory knows; left out in lists
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AppearanceView(Role role, @Nullable PersonView person, BillingView billing, List<OfficeView> offices) {}

    /** @param name as printed; absent once the person has been erased */
    record BillingView(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organization,
            @Nullable OrganizationView organizationNow,
            @Nullable String asPrinted) {}

    static @Nullable AgendaView of(CivicEvent event, Names names) {
        List<Session> sessions = event.agenda().sessions();
        return sessions.isEmpty()
                ? null
                : new AgendaView(
                        sessions.stream()
                                .map(each -> session(each, event.time(), names))
                                .toList(),
                        event.agenda().planned().toMinutes(),
                        event.overrun().map(Duration::toMinutes).orElse(null));
    }

    private static SessionView session(Session session, EventTime time, Names names) {
        return new SessionView(
                session.kind(),
                session.title(),
                session.minutes(),
                session.segments().stream().map(AgendaView::segment).toList(),
                session.people().stream()
                        .map(each -> appearance(each, time, names))
                        .toList());
    }

    private static SegmentView segment(Segment segment) {
        return new SegmentView(segment.kind(), segment.title());
    }

    private static AppearanceView appearance(Appearance appearance, EventTime time, Names names) {
        PersonId person = appearance.person();
        Billing billing = appearance.billing();
        OrganizationId organization = billing.organizationId();
        return new AppearanceView(
                appearance.role(),
                person == null ? null : names.of(person),
                new BillingView(
                        billing.name(),
                        billing.title(),
                        billing.organization(),
                        organization == null ? null : names.of(organization),
                        billing.asPrinted()),
                person == null ? List.of() : OfficeView.of(person, time, names));
    }
}
