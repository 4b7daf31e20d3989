package lat.cabildo.directory.merge;

import java.util.function.BiConsumer;
import java.util.function.Function;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.process.ProcessStep;

/**
 * A step of a merge or of its undo.
 *
 * <p>Guard: a merge that is settled is left alone, as is what was absorbed, given back or reinstated before, by the
 * merge's id beside it. What was erased takes part in no merge: a step that meets it is over.
 */
public record MergeStep<I extends Id>(String name, Function<String, I> idOf, BiConsumer<Command, I> step)
        implements ProcessStep {

    @Override
    public void run(Command command, String startedBy) {
        try {
            step.accept(command, idOf.apply(startedBy));
        } catch (StoreRefusal.Erased | StoreRefusal.UnknownId erased) {
            // Erasing is for ever: to try again would not help.
            return;
        }
    }
}
