package lat.cabildo.directory.organization;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a merge was carried out: the survivor takes over names and identifiers.
 *
 * <p>Guard: the merge's id beside what was taken over.
 */
@Component
class Absorb implements ProcessStep {
    private final Mergers mergers;

    Absorb(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public String name() {
        return Organization.ABSORB;
    }

    @Override
    public void run(Command command, String startedBy) {
        mergers.absorb(command, new OrganizationId(startedBy));
    }
}
