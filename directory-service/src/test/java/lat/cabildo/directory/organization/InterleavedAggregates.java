package lat.cabildo.directory.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Lets something else happen after one of the looks at several that somebody takes before a write. */
final class InterleavedAggregates implements Aggregates<OrganizationId, Organization, OrganizationEvent> {
    private final Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates;
    private @Nullable Runnable interlude;
    private int looks;

    InterleavedAggregates(Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates) {
        this.aggregates = aggregates;
    }

    /** Does this, and the interlude after so many looks, if it takes so many. */
    void interleave(int after, Runnable then, Runnable work) {
        looks = after;
        interlude = then;
        try {
            work.run();
        } finally {
            interlude = null;
        }
    }

    @Override
    public Map<OrganizationId, Stored<Organization>> findAll(Collection<OrganizationId> ids) {
        Map<OrganizationId, Stored<Organization>> found = aggregates.findAll(ids);
        Runnable now = interlude;
        if (now != null && --looks == 0) {
            interlude = null;
            now.run();
        }
        return found;
    }

    @Override
    public Optional<Stored<Organization>> find(OrganizationId id) {
        return aggregates.find(id);
    }

    @Override
    public Stored<Organization> create(
            Command command, OrganizationId id, Supplier<Decision<Organization, OrganizationEvent>> decide) {
        return aggregates.create(command, id, decide);
    }

    @Override
    public Stored<Organization> change(
            Command command,
            OrganizationId id,
            Function<Organization, Decision<Organization, OrganizationEvent>> decide) {
        return aggregates.change(command, id, decide);
    }

    @Override
    public long erase(Command command, OrganizationId id, Function<Organization, OrganizationEvent> decide) {
        return aggregates.erase(command, id, decide);
    }
}
