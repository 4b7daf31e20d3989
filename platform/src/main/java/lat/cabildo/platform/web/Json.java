package lat.cabildo.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How the house writes JSON, and how strictly it reads that of clients. */
final class Json {

    private Json() {}

    static void limits(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .build());
    }

    /** Absent beats null, ISO 8601 beats numbers, an id is its text. Reading stays tolerant: records of others grow. */
    static void writing(JsonMapper.Builder mapper) {
        mapper.changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(new TextModule());
    }

    /** The same for what clients send: nothing unknown, nothing twice, nothing bent into another type. */
    static JsonMapper strict(JsonMapper mapper) {
        return mapper.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(texts())
                .withAllCoercionConfigs(coercions -> {
                    coercions
                            .findOrCreateCoercion(LogicalType.Textual)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    coercions
                            .findOrCreateCoercion(LogicalType.Enum)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
                })
                .build();
    }

    /** Whole characters only, and times as ISO 8601 and nothing else: no epoch numbers, no arrays of fields. */
    private static SimpleModule texts() {
        SimpleModule texts = new SimpleModule("cabildo-requests");
        texts.addDeserializer(String.class, new TextDeserializer<>(String.class, Json::whole));
        time(texts, Instant.class, Times::instant);
        time(texts, LocalDate.class, Times::date);
        time(texts, LocalDateTime.class, Times::dateTime);
        time(texts, LocalTime.class, LocalTime::parse);
        time(texts, Duration.class, Duration::parse);
        return texts;
    }

    /** A half of a surrogate pair is no character: no store and no mail can hold it. */
    private static String whole(String text) {
        for (int each = 0; each < text.length(); each++) {
            char current = text.charAt(each);
            boolean pair = Character.isHighSurrogate(current)
                    && each + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(each + 1));
            if (pair) {
                each++;
            } else if (Character.isSurrogate(current)) {
                throw new IllegalArgumentException("half a character");
            }
        }
        return text;
    }

    private static <T> void time(SimpleModule texts, Class<T> type, Function<String, T> parse) {
        texts.addDeserializer(type, new TextDeserializer<>(type, parse));
    }
}
