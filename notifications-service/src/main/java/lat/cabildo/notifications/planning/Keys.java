package lat.cabildo.notifications.planning;

import java.util.Set;
import java.util.TreeSet;
import lat.cabildo.notifications.directory.Memberships;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Replica;
import org.springframework.stereotype.Component;

/** All keys of a domain event, by which subscriptions are found. */
@Component
class Keys {
    private final Reading reading;
    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Memberships memberships;

    Keys(Reading reading, Replica<OrganizationId, OrganizationCopy> organizations, Memberships memberships) {
        this.reading = reading;
        this.organizations = organizations;
        this.memberships = memberships;
    }

    Set<String> of(DomainEvent event) {
        Involved involved = reading.involved(event);
        Set<OrganizationId> all = memberships.expand(involved.organizations());
        Set<String> keys = new TreeSet<>();
        keys.add("type:" + event.type());
        all.forEach(id -> keys.add("org:" + id.value()));
        memberships.joinedBy(all).forEach(id -> keys.add("member-of:" + id.value()));
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
}
