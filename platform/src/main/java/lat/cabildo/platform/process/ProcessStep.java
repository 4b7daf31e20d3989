package lat.cabildo.platform.process;

import lat.cabildo.platform.aggregate.Command;

/**
 * One step of a process, a bean of the service. It may run again after a crash, under the same command id: it must
 * leave things as they are where its work is already done, even long after.
 */
public interface ProcessStep {

    /** As listed in a {@code Decision}; unique within the service and never reused for another meaning. */
    String name();

    /**
     * @param command envelope for the step's own command; its id is the process's id and the step's name
     * @param startedBy id of the aggregate whose change set off the process
     */
    void run(Command command, String startedBy);

    /**
     * Whether it may take minutes: then it runs beside the steps of other processes. It should look now and then
     * whether its thread is interrupted, and then end by an exception; it runs again where the service goes on.
     */
    default boolean isLong() {
        return false;
    }
}
