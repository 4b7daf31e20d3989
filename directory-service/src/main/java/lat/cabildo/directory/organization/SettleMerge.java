package lat.cabildo.directory.organization;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a merge has begun: it is carried out, or abandoned.
 *
 * <p>Guard: a merge that is settled is left alone.
 */
@Component
class SettleMerge implements ProcessStep {
    private final Mergers mergers;

    SettleMerge(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public String name() {
        return Organization.SETTLE_MERGE;
    }

    @Override
    public void run(Command command, String startedBy) {
        mergers.settle(command, new OrganizationId(startedBy));
    }
}
