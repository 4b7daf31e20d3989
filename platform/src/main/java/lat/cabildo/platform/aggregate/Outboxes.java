package lat.cabildo.platform.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All outboxes of a service, and who wants to know at once when something was put into one. */
public final class Outboxes {
    private final List<Outbox> all = new CopyOnWriteArrayList<>();
    private final List<Outbox.Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> processListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> erasureListeners = new CopyOnWriteArrayList<>();

    public List<Outbox> all() {
        return List.copyOf(all);
    }

    public void listen(Outbox.Listener listener) {
        listeners.add(listener);
    }

    /** Told after a write that started a process. */
    public void listenToProcesses(Runnable listener) {
        processListeners.add(listener);
    }

    /**
     * Told the id of each erased aggregate once that is published, to blank what else speaks of it. May be told again;
     * what fails for want of the store is tried again.
     */
    public void whenErased(Consumer<String> listener) {
        erasureListeners.add(listener);
    }

    public void erased(Collection<String> ids) {
        ids.forEach(id -> erasureListeners.forEach(each -> each.accept(id)));
    }

    void add(Outbox outbox) {
        all.add(outbox);
    }

    void written(Outbox outbox, OutboxEntry entry, boolean startsProcess) {
        listeners.forEach(each -> each.pending(outbox, entry.subject(), entry.shard()));
        if (startsProcess) {
            processListeners.forEach(Runnable::run);
        }
    }
}
