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
                .addModule(times())
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

    /** ISO 8601 and nothing else: no epoch numbers, no arrays of fields. */
    private static SimpleModule times() {
        SimpleModule times = new SimpleModule("cabildo-times");
        time(times, Instant.class, Instant::parse);
        time(times, LocalDate.class, LocalDate::parse);
        time(times, LocalDateTime.class, LocalDateTime::parse);
        time(times, LocalTime.class, LocalTime::parse);
        time(times, Duration.class, Duration::parse);
        return times;
    }

    private static <T> void time(SimpleModule times, Class<T> type, Function<String, T> parse) {
        times.addDeserializer(type, new TextDeserializer<>(type, parse));
    }
}
