package lat.cabildo.platform.replica;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records that were put aside to their reader again, each key in its order.
 *
 * <p>Guard: a letter goes only after it was handled. Two instances that hand on the same one for a moment hand it on
 * twice, which readers must bear anyway.
 */
final class Retrier implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Retrier.class);
    private static final int AT_ONCE = 100;

    private final DeadLetters letters;
    private final Supplier<List<Listener>> listeners;

    Retrier(DeadLetters letters, Supplier<List<Listener>> listeners) {
        this.letters = letters;
        this.listeners = listeners;
    }

    /** All letters whose time has come. */
    @Override
    public void run() {
        Map<String, Listener> byName =
                listeners.get().stream().collect(Collectors.toMap(Listener::name, Function.identity()));
        for (DeadLetter due : letters.due(AT_ONCE)) {
            Listener reader = byName.get(due.reader());
            if (reader == null) {
                letters.failedAgain(due, "no reader of this name is left");
            } else if (reader.inOrder()) {
                allOf(reader, due);
            } else {
                letters.find(due.id()).ifPresent(letter -> handle(reader, letter));
            }
        }
    }

    /** From the first of its key on; where that is not due yet, this one waits for it. */
    private void allOf(Listener reader, DeadLetter due) {
        String key = due.record().key();
        Optional<DeadLetter> first = letters.first(reader.name(), key);
        if (first.isPresent() && !letters.isDue(first.get())) {
            letters.postpone(due, first.get().due());
            return;
        }
        while (first.isPresent() && !Thread.currentThread().isInterrupted() && handle(reader, first.get())) {
            first = letters.first(reader.name(), key);
        }
    }

    private boolean handle(Listener reader, DeadLetter letter) {
        try {
            reader.handle(letter.record());
        } catch (Undecodable still) {
            letters.failedAgain(letter, String.valueOf(still.getMessage()));
            return false;
        } catch (RuntimeException failure) {
            // As when it was first read: the service's own code may throw anything.
            if (Listener.isOutage(failure)) {
                letters.postpone(letter, null);
            } else {
                letters.failedAgain(letter, failure.getClass().getName());
            }
            return false;
        }
        letters.handled(letter);
        LOG.info("{} has handled {} after all", reader.name(), letter.id());
        return true;
    }
}
