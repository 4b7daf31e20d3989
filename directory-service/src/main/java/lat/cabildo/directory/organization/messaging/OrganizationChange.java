package lat.cabildo.directory.organization.messaging;

import java.util.List;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.organization.Belongings;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** The facts that organizations tell. */
sealed interface OrganizationChange {

    record Created(String id, OrganizationKind kind, String name) implements OrganizationChange {}

    record Renamed(String id, NameJson name, NameJson former) implements OrganizationChange {}

    record Corrected(String id, List<String> parts) implements OrganizationChange {}

    /** Tells how many contact points there are now; the addresses travel on the contacts topic. */
    record ContactsChanged(String id, int contactPoints) implements OrganizationChange {}

    /** @param successors null if nobody is known to have come after it */
    record Dissolved(
            String id,
            String reason,
            @Nullable String on,
            @Nullable List<SuccessionState> successors) implements OrganizationChange {}

    /** One that begins or is abandoned; who should come after it. */
    record Succession(String id, List<SuccessionState> successors) implements OrganizationChange {}

    /** @param continues whether it goes on beside its successors */
    record Split(
            String id,
            @Nullable String reason,
            @Nullable String on,
            boolean continues,
            List<SuccessionState> successors)
            implements OrganizationChange {

        static Split of(OrganizationId id, List<SuccessionState> successors) {
            SuccessionState first = successors.getFirst();
            return new Split(id.value(), first.reason(), first.on(), first.continues(), successors);
        }
    }

    record SplitWithdrawn(String id, String successor) implements OrganizationChange {}

    record Restored(String id) implements OrganizationChange {}

    record MergeStarted(String id, String into) implements OrganizationChange {}

    record MergeAbandoned(String id, String into) implements OrganizationChange {}

    record Merged(String id, String into) implements OrganizationChange {}

    /** What was taken over or given back. */
    record Absorbed(String id, String organization, List<NameJson> names, List<Identifier> identifiers)
            implements OrganizationChange {

        static Absorbed of(OrganizationId id, OrganizationId other, Belongings belongings) {
            return new Absorbed(
                    id.value(),
                    other.value(),
                    belongings.names().stream().map(NameJson::of).toList(),
                    belongings.identifiers());
        }
    }

    record Reinstated(String id, String from) implements OrganizationChange {}
}
