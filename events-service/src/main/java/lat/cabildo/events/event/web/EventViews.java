package lat.cabildo.events.event.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.directory.Directory;
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

    EventViews(Directory directory) {
        this.directory = directory;
    }

    EventView of(CivicEvent event) {
        return EventView.of(event, names(List.of(event)));
    }

    Page<EventView> of(Page<Stored<CivicEvent>> page) {
        Names names = names(page.items().stream().map(Stored::state).toList());
        return page.map(stored -> EventView.of(stored.state(), names));
    }

    private Names names(List<CivicEvent> events) {
        return new Names(
                directory.organizations(all(events, EventViews::organizations)),
                directory.people(all(events, EventViews::people)));
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
