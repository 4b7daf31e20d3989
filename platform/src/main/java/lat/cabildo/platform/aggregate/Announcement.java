package lat.cabildo.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a domain event of one type of aggregates into the entry of the outbox that publishes it. */
final class Announcement<A, E> {
    static final String CHANGES = "changes";

    private final String service;
    private final AggregateType<?, A, E> type;
    private final PublishedLanguage<A, E> language;
    private final BackboneProperties properties;

    Announcement(
            String service,
            AggregateType<?, A, E> type,
            PublishedLanguage<A, E> language,
            BackboneProperties properties) {
        this.service = service;
        this.type = type;
        this.language = language;
        this.properties = properties;
    }

    /** @throws StoreRefusal.TooLarge if a record's data is over the limit */
    OutboxEntry of(Command command, String id, long version, E event, @Nullable A state) {
        byte[] data = checked(WireFormat.data(language.change(event), state == null ? null : language.state(state)));
        List<OutboxEntry.Message> messages = new ArrayList<>();
        messages.add(new OutboxEntry.Message(topic(CHANGES), data));
        messages.add(new OutboxEntry.Message(topic("state"), state == null ? null : data));
        if (type.contacts()) {
            byte[] contacts = state == null ? null : contacts(state);
            messages.add(new OutboxEntry.Message(topic("contacts"), contacts == null ? null : checked(contacts)));
        }
        Placement placement = placement(id);
        return new OutboxEntry(
                version,
                placement.shard(),
                placement.partition(),
                id + "@" + version,
                "lat.cabildo.%s.%s.%s.v1".formatted(service, type.name(), language.name(event)),
                command.at(),
                command.by(),
                new Trace(
                        command.trace().correlationId(),
                        command.id(),
                        command.trace().traceparent()),
                state == null || language.forgets(event),
                messages);
    }

    byte @Nullable [] contacts(A state) {
        Object contacts = language.contacts(state);
        return contacts == null ? null : WireFormat.contacts(contacts);
    }

    Placement placement(String id) {
        return Placement.of(id, properties.partitions(), properties.shards());
    }

    List<Outbox.Topic> topics() {
        List<Outbox.Topic> topics = new ArrayList<>();
        topics.add(new Outbox.Topic(topic(CHANGES), false));
        topics.add(new Outbox.Topic(topic("state"), true));
        if (type.contacts()) {
            topics.add(new Outbox.Topic(topic("contacts"), true));
        }
        return topics;
    }

    private String topic(String channel) {
        return Outbox.topic(service, type.name(), channel);
    }

    private byte[] checked(byte[] data) {
        if (data.length > properties.maxPayload()) {
            throw new StoreRefusal.TooLarge(data.length, properties.maxPayload());
        }
        return data;
    }
}
