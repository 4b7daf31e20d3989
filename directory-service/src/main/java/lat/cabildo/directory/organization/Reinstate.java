package lat.cabildo.directory.organization;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a merge was undone: the one that was absorbed stands for itself again.
 *
 * <p>Guard: the merge's id beside what was given back.
 */
@Component
class Reinstate implements ProcessStep {
    private final Mergers mergers;

    Reinstate(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public String name() {
        return Organization.REINSTATE;
    }

    @Override
    public void run(Command command, String startedBy) {
        mergers.reinstate(command, new OrganizationId(startedBy));
    }
}
