package lat.cabildo.notifications.sending.webhook;

import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.texts.Story;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A domain event in the structured JSON mode of CloudEvents: the attributes and the data of Kafka's record, and in the
 * extension {@code summary} what happened in words.
 */
@Component
class Payload {
    static final String CONTENT_TYPE = "application/cloudevents+json";

    private final JsonMapper json;

    Payload(JsonMapper json) {
        this.json = json;
    }

    String of(Occasion occasion, Story story) {
        ObjectNode event = json.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", occasion.id().value());
        event.put("type", occasion.type());
        event.put("source", "/cabildo/" + occasion.typeName().service());
        event.put("time", occasion.time().toString());
        event.put("subject", occasion.subject());
        event.put("sequence", "%019d".formatted(occasion.sequence()));
        event.put("correlationid", occasion.trace().correlationId());
        event.put("summary", story.title());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.set("change", json.readTree(occasion.change()));
        String state = occasion.state();
        if (state != null) {
            data.set("state", json.readTree(state));
        }
        return event.toString();
    }
}
