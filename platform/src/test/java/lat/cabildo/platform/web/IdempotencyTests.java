package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.web.TestService.Reply;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class IdempotencyTests {
    private final TestService service = TestService.SERVICE;
    private final ThingController controller = service.context.getBean(ThingController.class);
    private final AdjustableClock clock = service.context.getBean(AdjustableClock.class);
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        controller.commands.clear();
        controller.behaviour.clear();
    }

    private Reply slow(String body) {
        return service.ask("POST", "/slow", body, "Idempotency-Key", key);
    }

    private Reply slow() {
        return slow("{\"a\":\"b\"}");
    }

    private Optional<Document> record() {
        Document filter = new Document("command", controller.commands.getFirst().id());
        return Optional.ofNullable(service.context
                .getBean(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection("idempotency")
                .find(filter)
                .first());
    }

    @Test
    void givesTheSameAnswerAgain() {
        Reply first = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key);
        Reply again = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        for (String header : new String[] {"ETag", "Location", "Cabildo-Seen", "Content-Type"}) {
            assertThat(again.header(header)).isEqualTo(first.header(header)).isNotEmpty();
        }
        assertThat(controller.commands).hasSize(1);
        assertThat(record().orElseThrow().getString("about"))
                .isEqualTo(first.header("Location").substring("/things/".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;q=0.9, text/html", "application/problem+json", "nonsense"})
    void doesNothingWhoseAnswerWouldNotBeTaken(String accepted) {
        Reply refused = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key, "Accept", accepted);

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.slug()).isEqualTo("not-acceptable");
        assertThat(controller.commands).isEmpty();

        Reply taken = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key, "Accept", "*/*");
        assertThat(taken.status()).isEqualTo(201);
        Reply kept = service.ask("DELETE", taken.header("Location"), "", "Accept", accepted);
        assertThat(kept.status()).isEqualTo(406);
        assertThat(controller.things).containsKey(taken.header("Location").substring("/things/".length()));
    }

    @Test
    void keepsNoAnswerThatMustNotBeStoredAndCarriesOnTheCommandInstead() {
        Reply first = service.ask("POST", "/secret", "{}", "Idempotency-Key", key);
        Reply again = service.ask("POST", "/secret", "{}", "Idempotency-Key", key);

        assertThat(again.response().body()).isEqualTo(first.response().body()).contains("cmd_");
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(record().orElseThrow().get("answer")).isNull();
    }

    @Test
    void makesTheIdOfWhatIsCreatedFromTheCommand() {
        Reply first = service.ask("POST", "/things", "{\"name\":\"x\"}");

        Command command = controller.commands.getFirst();
        assertThat(command.id()).matches("cmd_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(first.header("Location")).endsWith(command.id().substring(4));
        assertThat(command.by().client()).isEqualTo("test-client");
        assertThat(command.by().subject()).isEqualTo("someone");
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        controller.behaviour.add("work");
        slow();

        Reply other = slow("{\"a\":\"c\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
        assertThat(controller.commands).hasSize(1);
    }

    @Test
    void keepsTheKeysOfClientsAndAddressesApart() {
        controller.behaviour.add("work");
        slow();
        controller.behaviour.add("work");
        String stranger =
                service.issuer.token(claims -> claims.claim("azp", "stranger").claim("scope", "testing:write"));

        Reply others = service.send(
                "POST",
                "/slow",
                "{\"a\":\"b\"}",
                "Idempotency-Key",
                key,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + stranger);
        Reply elsewhere = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key);

        assertThat(others.header("Idempotency-Replayed")).isEmpty();
        assertThat(elsewhere.status()).isEqualTo(201);
        assertThat(controller.commands.stream().map(Command::id).distinct()).hasSize(3);
    }

    @Test
    void saysThatTheFirstIsStillAtWork() throws Exception {
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(this::slow);
        awaitCommands(1);

        Reply second = slow();
        controller.behaviour.add("work");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.slug()).isEqualTo("in-progress");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(slow().header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void carriesOnTheSameCommandAfterHalfAMinute() throws Exception {
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(this::slow);
        awaitCommands(1);
        clock.moveAhead(Duration.ofSeconds(31));
        CompletableFuture<Reply> second = CompletableFuture.supplyAsync(this::slow);
        awaitCommands(2);
        controller.behaviour.add("work");
        controller.behaviour.add("work");

        assertThat(second.join().response().body())
                .isEqualTo(first.join().response().body());
        assertThat(controller.commands.stream().map(Command::id).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "break"})
    void carriesOnTheSameCommandAtOnceAfterAFailure(String how) {
        controller.behaviour.add(how);
        assertThat(slow().status()).isGreaterThanOrEqualTo(500);
        controller.behaviour.add("work");

        Reply again = slow();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(controller.commands.stream().map(Command::id).distinct()).hasSize(1);
    }

    @Test
    void forgetsARefusedRequest() {
        controller.behaviour.add("refuse");
        assertThat(slow().slug()).isEqualTo("thing-refused");
        controller.behaviour.add("work");

        Reply corrected = slow("{\"a\":\"c\"}");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(controller.commands.stream().map(Command::id).distinct()).hasSize(2);
    }

    @Test
    void keepsTheCommandOfAnUnknownOutcomeThroughALaterRefusal() {
        controller.behaviour.add("fail");
        slow();
        controller.behaviour.add("refuse");
        assertThat(slow().slug()).isEqualTo("thing-refused");
        controller.behaviour.add("work");

        assertThat(slow().status()).isEqualTo(200);
        assertThat(controller.commands.stream().map(Command::id).distinct()).hasSize(1);
    }

    @Test
    void tellsNothingOfWhomHasBeenErased() {
        Reply first = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key);
        service.context
                .getBean(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection("idempotency")
                .updateMany(
                        new Document("about", record().orElseThrow().get("about")),
                        new Document("$set", new Document("answer", null)));

        Reply again = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.slug()).isEqualTo("erased");
    }

    @Test
    void sweepsWhatIsADayOld() {
        controller.behaviour.add("work");
        slow();
        assertThat(record()).isPresent();
        clock.moveAhead(Duration.ofHours(25));
        service.context.getBean(IdempotencyRecords.class).sweep();
        clock.moveAhead(Duration.ofHours(-25));

        assertThat(record()).isEmpty();
    }

    @Test
    void refusesAKeyThatIsNone() {
        Reply refused = service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", "x".repeat(201));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo("invalid-idempotency-key");
        assertThat(service.ask("POST", "/things", "{\"name\":\"x\"}", "Idempotency-Key", "")
                        .slug())
                .isEqualTo("invalid-idempotency-key");
    }

    @Test
    void ignoresTheKeyOfALookUp() {
        service.ask("POST", "/things:resolve", "[\"a\"]", "Idempotency-Key", key);

        Reply again = service.ask("POST", "/things:resolve", "[\"b\"]", "Idempotency-Key", key);

        assertThat(again.response().body()).isEqualTo("{\"items\":[\"b\"]}");
    }

    @Test
    void passesOnWhereARequestComesFrom() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Reply reply = service.ask(
                "POST", "/things", "{\"name\":\"x\"}", "X-Correlation-ID", "abc-1", "traceparent", traceparent);

        assertThat(reply.header("X-Correlation-ID")).isEqualTo("abc-1");
        assertThat(controller.commands.getLast().trace().correlationId()).isEqualTo("abc-1");
        assertThat(controller.commands.getLast().trace().traceparent())
                .as("without the wish to have it kept")
                .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        assertThat(controller.commands.getLast().trace().causationId()).isNull();

        Reply odd = service.ask(
                "POST", "/things", "{\"name\":\"x\"}", "X-Correlation-ID", "a b<c>", "traceparent", "00-0-0-0");
        assertThat(odd.header("X-Correlation-ID")).hasSize(26);
        assertThat(controller.commands.getLast().trace().traceparent())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .isNotEqualTo(traceparent);
    }

    private void awaitCommands(int count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (controller.commands.size() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(controller.commands).hasSize(count);
    }
}
