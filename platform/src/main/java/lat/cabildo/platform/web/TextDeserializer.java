package lat.cabildo.platform.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that is one text, and never a number or an array that happens to mean the same. */
final class TextDeserializer<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    /** @param parse throws what it likes at a text that is none */
    TextDeserializer(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type().cast(context.handleUnexpectedToken(type(), parser));
        }
        try {
            return parse.apply(parser.getString());
        } catch (RuntimeException notOne) {
            return type().cast(context.handleWeirdStringValue(type(), "", "not a valid text"));
        }
    }

    @SuppressWarnings("unchecked")
    private Class<T> type() {
        return (Class<T>) handledType();
    }
}
