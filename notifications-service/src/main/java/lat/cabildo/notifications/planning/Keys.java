package lat.cabildo.notifications.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import lat.cabildo.notifications.directory.Acquaintance;
import lat.cabildo.notifications.directory.Memberships;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Replica;
import org.springframework.stereotype.Component;

/** All keys of a domain event, by which subscriptions are found. */
@Component
class Keys {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Reading reading;
    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Memberships memberships;
    private final Acquaintance acquaintance;
    private final PlanningProperties properties;
    private final Clock clock;

    Keys(
            Reading reading,
            Replica<OrganizationId, OrganizationCopy> organizations,
            Memberships memberships,
            Acquaintance acquaintance,
            PlanningProperties properties,
            Clock clock) {
        this.reading = reading;
        this.organizations = organizations;
        this.memberships = memberships;
        this.acquaintance = acquaintance;
        this.properties = properties;
        this.clock = clock;
    }

    Set<String> of(DomainEvent event) {
        Involved involved = reading.involved(event);
        awaitCopies(involved, event.time());
        Set<OrganizationId> all = memberships.expand(involved.organizations());
        Set<String> keys = new TreeSet<>();
        keys.add("type:" + event.type());
        all.forEach(id -> keys.add("org:" + id.value()));
        memberships.joinedBy(all).forEach(id -> keys.add("member-of:" + id.value()));
        memberships.expand(involved.joined()).forEach(id -> keys.add("member-of:" + id.value()));
        involved.countries().forEach(country -> keys.add("country:" + country));
        organizations.resolve(all).values().forEach(found -> {
            String country = found.copy().country();
            if (country != null) {
                keys.add("country:" + country);
            }
        });
        involved.themes().forEach(theme -> keys.add("theme:" + theme));
        return keys;
    }

    /**
     * Whoever is spoken of may have been entered a moment ago and the copy be under way on another topic. The wait is
     * counted from when the domain event was published, so that many in a row wait no longer than one.
     */
    private void awaitCopies(Involved involved, Instant published) {
        Instant until = published.plus(properties.waitForCopies());
        while (!acquaintance.withAll(involved.mentioned()) && clock.instant().isBefore(until)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
