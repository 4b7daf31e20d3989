package lat.cabildo.platform.aggregate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one command led to: the state after it, the one domain event that tells of it, and the steps of a process that
 * it sets off. Without a domain event nothing has changed and nothing is written.
 *
 * @param steps names of {@code ProcessStep}s, run one after the other once this decision is stored
 */
public record Decision<A, E>(A state, @Nullable E event, List<String> steps) {

    public Decision {
        Objects.requireNonNull(state);
        steps = List.copyOf(steps);
        if (event == null && !steps.isEmpty()) {
            throw new IllegalArgumentException("a process starts with a change");
        }
    }

    public static <A, E> Decision<A, E> of(A state, E event) {
        return new Decision<>(state, Objects.requireNonNull(event), List.of());
    }

    /** The command asks for what is already so. */
    public static <A, E> Decision<A, E> unchanged(A state) {
        return new Decision<>(state, null, List.of());
    }

    public Decision<A, E> then(String... processSteps) {
        return new Decision<>(state, event, List.of(processSteps));
    }
}
