package lat.cabildo.platform.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an aggregate's document: {@code {_id, version, at, st, uniq, lot, cmds:[{id, version, result, at}],
 * todo:[{id, step, sh}], ob:{pub, ev:[…]}}}, as the store answers it without the bytes of pending records.
 */
record AggregateDocument(Document document) {

    static final String AT = "at";

    static final Document WITHOUT_BYTES = new Document("ob.ev.records", 0);

    String id() {
        return document.getString("_id");
    }

    long version() {
        return document.getLong("version");
    }

    boolean erased() {
        return document.getBoolean("erased", false);
    }

    Document state() {
        return document.get("st", Document.class);
    }

    <A> Stored<A> stored(StateMapper states, AggregateType<?, A, ?> type) {
        return new Stored<>(id(), version(), states.read(type.stateType(), state()));
    }

    boolean applied(String commandId) {
        return commands().stream().anyMatch(each -> commandId.equals(each.getString("id")));
    }

    /** @throws StoreRefusal.Backlogged if one more change would not fit */
    void requireRoom(BackboneProperties limits, int bytes, Instant now) {
        List<Document> pending = document.get("ob", Document.class).getList("ev", Document.class, List.of());
        long pendingBytes =
                pending.stream().mapToLong(each -> each.getInteger("size")).sum();
        if (pending.size() >= limits.maxPending()
                || (!pending.isEmpty() && pendingBytes + bytes > limits.maxPendingBytes())) {
            throw new StoreRefusal.Backlogged(id(), Duration.ofSeconds(2));
        }
        if (remembered(limits.commandMemory(), now) >= limits.maxCommands()) {
            throw new StoreRefusal.Backlogged(id(), Duration.ofSeconds(10));
        }
    }

    /** How many commands are too young to be forgotten. */
    int remembered(Duration memory, Instant now) {
        Date limit = Date.from(now.minus(memory));
        return (int) commands().stream()
                .filter(each -> each.getDate("at").after(limit))
                .count();
    }

    private List<Document> commands() {
        return document.getList("cmds", Document.class, List.of());
    }

    static Document created(
            OutboxEntry entry, Document state, Set<String> unique, Command command, Collection<String> steps) {
        Document document = new Document("_id", entry.subject())
                .append("version", 1L)
                .append(AT, Date.from(entry.at()))
                .append("st", state)
                .append("cmds", List.of(applied(command, entry)));
        if (!unique.isEmpty()) {
            document.append("uniq", List.copyOf(unique));
        }
        if (!steps.isEmpty()) {
            document.append("todo", todo(entry, command, steps));
        }
        return document.append("ob", new Document("pub", 0L).append("ev", List.of(entry.toDocument())));
    }

    /** The update of one change; {@code remembered} older commands are kept beside it. */
    static Document changed(
            OutboxEntry entry,
            Document state,
            Set<String> unique,
            Command command,
            Collection<String> steps,
            int remembered) {
        Document set = new Document("st", state).append(AT, Date.from(entry.at()));
        Document update = new Document("$set", set).append("$inc", new Document("version", 1L));
        if (unique.isEmpty()) {
            update.append("$unset", new Document("uniq", ""));
        } else {
            set.append("uniq", List.copyOf(unique));
        }
        Document push = new Document("ob.ev", entry.toDocument())
                .append(
                        "cmds",
                        new Document("$each", List.of(applied(command, entry))).append("$slice", -(remembered + 1)));
        if (!steps.isEmpty()) {
            push.append("todo", new Document("$each", todo(entry, command, steps)));
        }
        return update.append("$push", push);
    }

    static Document erased(OutboxEntry entry) {
        return new Document("$set", new Document("erased", true).append(AT, Date.from(entry.at())))
                .append("$unset", new Document("st", "").append("uniq", "").append("cmds", ""))
                .append("$inc", new Document("version", 1L))
                .append("$push", new Document("ob.ev", entry.toDocument()));
    }

    private static Document applied(Command command, OutboxEntry entry) {
        return new Document("id", command.id())
                .append("version", entry.sequence())
                .append("result", entry.type())
                .append("at", Date.from(command.at()));
    }

    private static List<Document> todo(OutboxEntry entry, Command command, Collection<String> steps) {
        List<Document> todo = new ArrayList<>();
        for (String step : steps) {
            todo.add(new Document("id", command.id())
                    .append("step", step)
                    .append("sh", entry.shard())
                    .append("client", command.by().client())
                    .append("subject", command.by().subject())
                    .append("correlation", command.trace().correlationId())
                    .append("traceparent", command.trace().traceparent()));
        }
        return todo;
    }

    static @Nullable AggregateDocument of(@Nullable Document document) {
        return document == null ? null : new AggregateDocument(document);
    }
}
