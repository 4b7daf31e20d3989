package lat.cabildo.platform.aggregate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All outboxes of a service, and who wants to know at once when something was put into one. */
public final class Outboxes {
    private final List<Outbox> all = new CopyOnWriteArrayList<>();
    private final List<Outbox.Listener> listeners = new CopyOnWriteArrayList<>();

    public List<Outbox> all() {
        return List.copyOf(all);
    }

    public void listen(Outbox.Listener listener) {
        listeners.add(listener);
    }

    void add(Outbox outbox) {
        all.add(outbox);
    }

    void written(Outbox outbox, String id, int shard) {
        listeners.forEach(each -> each.pending(outbox, id, shard));
    }
}
