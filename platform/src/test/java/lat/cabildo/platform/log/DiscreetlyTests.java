package lat.cabildo.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

class DiscreetlyTests {
    private static final String NAME = "zoila";
    private static final String ADDRESS = NAME + "@cuenca.example";
    private static final String FOUND =
            "E11000 duplicate key error index: address_1 dup key: { address: \"%s\" }".formatted(ADDRESS);
    private static final MongoWriteException TAKEN =
            new MongoWriteException(new WriteError(11000, FOUND, new BsonDocument()), new ServerAddress(), Set.of());

    private record Registration(int seats) {}

    private static Throwable thrown(Runnable mistake) {
        return Objects.requireNonNull(catchThrowable(mistake::run));
    }

    static Stream<Throwable> thatPrintData() {
        return Stream.of(
                TAKEN,
                new DuplicateKeyException(FOUND, TAKEN),
                thrown(() -> JsonMapper.shared().readTree("{\"address\": " + ADDRESS)),
                thrown(() -> JsonMapper.shared().readValue("{\"seats\": \"" + ADDRESS + "\"}", Registration.class)),
                thrown(() -> LocalDate.parse(String.valueOf(ADDRESS))),
                thrown(() -> TimestampType.forName(ADDRESS)),
                new RecordDeserializationException(
                        RecordDeserializationException.DeserializationExceptionOrigin.VALUE,
                        new TopicPartition("topic", 0),
                        7,
                        0,
                        TimestampType.CREATE_TIME,
                        ByteBuffer.allocate(0),
                        ByteBuffer.allocate(0),
                        new RecordHeaders(),
                        "cannot read " + ADDRESS,
                        new IllegalArgumentException(ADDRESS)),
                new IllegalStateException(new IllegalArgumentException(ADDRESS)),
                new StoreRefusal.Unavailable(Duration.ofSeconds(1), TAKEN),
                new BeanCreationException("registrations", "Failed to instantiate: " + TAKEN.getMessage(), TAKEN),
                new BeanCreationException("registrations", "failed", new IllegalArgumentException(ADDRESS)));
    }

    @ParameterizedTest
    @MethodSource("thatPrintData")
    void tellsNobodysData(Throwable failure) {
        assertThat(failure).hasStackTraceContaining(NAME);

        assertThat(Discreetly.told(failure))
                .startsWith(failure.getClass().getName())
                .doesNotContain(NAME);
        assertThat(String.valueOf(Discreetly.text(failure, false))).doesNotContain(NAME);
    }

    static Stream<Throwable> thatHelpOperators() {
        return Stream.of(
                new MongoTimeoutException("Timed out while waiting for a server"),
                new ConnectException("Connection refused"),
                new NoSuchFileException("/run/secrets/cabildo/authority.pem"),
                new FileNotFoundException("/run/secrets/cabildo/authority.pem (Permission denied)"),
                new TopicAuthorizationException(Set.of("cabildo.directory.audit.v1")),
                new StoreRefusal.Backlogged("per_1", Duration.ofSeconds(1)),
                new BeanCreationException("registrations", "no such setting"),
                thrown(() -> Objects.requireNonNull(System.getProperty("cabildo.none"), "no such property")));
    }

    @ParameterizedTest
    @MethodSource("thatHelpOperators")
    void tellsWhatIsWrongWithTheSurroundings(Throwable failure) {
        assertThat(Discreetly.told(failure)).isEqualTo(failure.toString());
    }

    @Test
    void tellsTheCodeOfTheStore() {
        assertThat(Discreetly.told(TAKEN)).endsWith("MongoWriteException: code 11000");
        assertThat(Discreetly.told(new DuplicateKeyException(FOUND, TAKEN))).endsWith("code 11000");
    }

    @Test
    void tellsAtTheStartWhatIsWrongWithSettings() {
        Throwable failure = new IllegalStateException("takeover must be at least 200ms");

        assertThat(Discreetly.text(failure, true)).isEqualTo(failure.getMessage());
        assertThat(Discreetly.text(failure, false)).isEqualTo(Discreetly.WITHHELD);
        assertThat(Discreetly.text(new IllegalStateException(TAKEN), true)).doesNotContain(NAME);
    }

    @Test
    void endsWhereFailuresLeadToEachOther() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Discreetly.told(first)).isNotEmpty();
        assertThat(Discreetly.text(first, true)).isEqualTo("first");
    }
}
