package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All tries of a delivery, at most {@value #MOST}. They go in rounds: an operator who asks for another try begins a new
 * one, with all its patience.
 *
 * @param made oldest first
 * @param before how many were made in earlier rounds
 * @param roundSince when the present round began
 */
public record Attempts(List<Attempt> made, int before, Instant roundSince) {
    static final int MOST = 100;

    public Attempts {
        made = List.copyOf(made);
        Objects.requireNonNull(roundSince);
    }

    static Attempts none(Instant since) {
        return new Attempts(List.of(), 0, since);
    }

    public Optional<Attempt> last() {
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
    }

    public int inThisRound() {
        return made.size() - before;
    }

    boolean isLast(String token) {
        return last().filter(attempt -> attempt.token().equals(token)).isPresent();
    }

    boolean isFull() {
        return made.size() >= MOST;
    }

    Attempts begin(String token, Instant at) {
        List<Attempt> more = new ArrayList<>(made);
        more.add(Attempt.begin(made.size() + 1, token, at));
        return new Attempts(more, before, roundSince);
    }

    Attempts end(String token, Verdict verdict, Instant at) {
        return new Attempts(
                made.stream()
                        .map(each -> each.token().equals(token) ? each.ended(verdict, at) : each)
                        .toList(),
                before,
                roundSince);
    }

    Attempts newRound(Instant at) {
        return new Attempts(made, made.size(), at);
    }
}
