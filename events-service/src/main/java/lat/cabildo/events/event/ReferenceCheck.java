package lat.cabildo.events.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.directory.PostId;
import lat.cabildo.events.event.EventRefusal.NestedInItself;
import lat.cabildo.events.event.EventRefusal.UnknownReference;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/** Refuses commands that name what is not known here. What an event already names may stay, known or not. */
final class ReferenceCheck {
    private final Directory directory;

    ReferenceCheck(Directory directory) {
        this.directory = directory;
    }

    void require(List<Reference> named) {
        require(named, List.of());
    }

    void require(List<Reference> named, Collection<? extends Id> before) {
        Set<Id> known = new HashSet<>(before);
        known.addAll(directory.organizations(ids(named, OrganizationId.class)).keySet());
        known.addAll(directory.people(ids(named, PersonId.class)).keySet());
        known.addAll(directory.posts(ids(named, PostId.class)).keySet());
        named.stream().filter(each -> !known.contains(each.id())).findFirst().ifPresent(unknown -> {
            throw new UnknownReference(unknown);
        });
    }

    /** Refuses an outer event that is unknown, or lies itself in the event. */
    void requireOuter(EventId id, @Nullable EventId within, Function<EventId, @Nullable CivicEvent> find) {
        List<EventId> path = new ArrayList<>(List.of(id));
        for (EventId next = within; next != null; ) {
            if (path.contains(next)) {
                throw new NestedInItself(path);
            }
            path.add(next);
            CivicEvent outer = find.apply(next);
            if (outer == null) {
                throw new UnknownReference(new Reference("/within", next));
            }
            next = outer.profile().within();
        }
    }

    private static <I extends Id> Collection<I> ids(List<Reference> references, Class<I> type) {
        return references.stream()
                .map(Reference::id)
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }
}
