package lat.cabildo.directory.organization;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;

/**
 * After a succession has begun: carries it out, or abandons it.
 *
 * <p>Guard: an organization without a succession that has begun is left alone.
 */
record SettleSuccession(Successions successions) implements ProcessStep {

    @Override
    public String name() {
        return Organization.SETTLE_SUCCESSION;
    }

    @Override
    public void run(Command command, String startedBy) {
        successions.settle(command, new OrganizationId(startedBy));
    }
}
