package lat.cabildo.events.event.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.Office;
import lat.cabildo.events.directory.Offices;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.Place;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import org.springframework.stereotype.Component;

/** Joins events with what is known of the organizations and people in them, one look-up for all. */
@Component
class EventViews {
    private final Directory directory;
    private final Offices offices;

    EventViews(Directory directory, Offices offices) {
        this.directory = directory;
        this.offices = offices;
    }

    EventView of(CivicEvent event) {
        Map<PersonId, List<Office>> held = offices.of(people(event).distinct().toList());
        return EventView.of(event, names(List.of(event), held));
    }

    Page<EventView> of(Page<Stored<CivicEvent>> page) {
        Names names = names(page.items().stream().map(Stored::state).toList(), Map.of());
        return page.map(stored -> EventView.of(stored.state(), names));
    }

    private Names names(List<CivicEvent> events, Map<PersonId, List<Office>> held) {
        Set<OrganizationId> organizations = new HashSet<>(all(events, EventViews::organizations));
        held.values()
                .forEach(each -> each.forEach(office -> {
                    if (office.organization() != null) {
                        organizations.add(office.organization());
                    }
                }));
        return new Names(
                directory.organizations(organizations), directory.people(all(events, EventViews::people)), held);
    }

    private static <I> List<I> all(List<CivicEvent> events, Function<CivicEvent, Stream<I>> ids) {
        return events.stream().flatMap(ids).distinct().toList();
    }

    private static Stream<OrganizationId> organizations(CivicEvent event) {
        Place place = event.venue().place();
        return Stream.of(
                        event.profile().organizerIds().stream(),
                        Stream.ofNullable(place == null ? null : place.organization()),
                        event.followUps().items().stream().flatMap(each -> each.responsible().stream()),
                        appearances(event)
                                .map(each -> each.billing().organizationId())
                                .filter(Objects::nonNull))
                .flatMap(Function.identity());
    }

    private static Stream<PersonId> people(CivicEvent event) {
        return appearances(event).map(Appearance::person).filter(Objects::nonNull);
    }

    private static Stream<Appearance> appearances(CivicEvent event) {
        return event.agenda().sessions().stream().flatMap(each -> each.people().stream());
    }
}
