package lat.cabildo.platform.relay;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.relay.Pages.Page;
import lat.cabildo.platform.relay.Pages.PageFact;
import lat.cabildo.platform.relay.Pages.PageId;
import lat.cabildo.platform.relay.Rivers.River;
import lat.cabildo.platform.relay.Rivers.RiverId;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Reactions;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The operators' door, with a reader that fails when it is told to. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.config.import=classpath:cabildo-defaults.yaml",
            "cabildo.service=desk",
            "upriver=faraway",
            Rivers.READERS,
            Rivers.STATE,
            Rivers.CHANGES
        })
class OperationsIT {
    private static final Tokens OPERATOR = Tokens.secretariat().withScopes("cabildo:operate", "desk:read");

    private final Replica<RiverId, River> rivers;
    private final Aggregates<PageId, Page, PageFact> pages;
    private final Service service;
    private final RestTestClient http;
    private final MongoDatabaseFactory store;
    private final String river = "rvr_" + UUID.randomUUID();

    OperationsIT(
            Replica<RiverId, River> rivers,
            Aggregates<PageId, Page, PageFact> pages,
            Service service,
            RestTestClient http,
            MongoDatabaseFactory store) {
        this.rivers = rivers;
        this.pages = pages;
        this.service = service;
        this.http = http;
        this.store = store;
    }

    @SpringBootConfiguration
    static class Service extends Rivers {
        final List<DomainEvent> reacted = new CopyOnWriteArrayList<>();
        final Set<String> broken = ConcurrentHashMap.newKeySet();

        @Bean
        Consumer<Message<List<byte[]>>> riverChanges(Reactions reactions) {
            return reactions.listener(this::react);
        }

        private void react(DomainEvent event) {
            if (broken.contains(event.subject())) {
                throw new IllegalStateException("María Pérez, maria@example.org");
            }
            reacted.add(event);
        }

        List<Long> reactedTo(String id) {
            return reacted.stream()
                    .filter(each -> each.subject().equals(id))
                    .map(DomainEvent::sequence)
                    .toList();
        }
    }

    @Test
    void aFailingReactionParksItsKeyAloneAndIsTriedAgainInOrder() {
        String other = river + "2";
        service.broken.add(river);
        try (Upstream faraway = Upstream.of("faraway")) {
            for (long version = 1; version <= 3; version++) {
                faraway.publish("river", "named", river, version, Map.of(), Map.of("name", "Paute"));
            }
            faraway.publish("river", "named", other, 1, Map.of(), Map.of("name", "Tomebamba"));
        }

        eventually(() -> assertThat(service.reactedTo(other)).containsExactly(1L));
        eventually(() -> assertThat(letters(river)).hasSize(3));
        assertThat(service.reactedTo(river)).isEmpty();
        assertThat(letters(river))
                .extracting(each -> each.path("why").asString())
                .containsExactly("failed", "behind", "behind");
        assertThat(letters(river).getFirst().path("reason").asString())
                .isEqualTo(IllegalStateException.class.getName());

        service.broken.remove(river);
        String first = letters(river).getFirst().path("id").asString();
        call(HttpMethod.POST, "/operations/dead-letters/" + first + "/retry", null, 202);

        eventually(() -> assertThat(service.reactedTo(river)).containsExactly(1L, 2L, 3L));
        eventually(() -> assertThat(letters(river)).isEmpty());
        assertThat(call(HttpMethod.GET, "/operations/audit", null, 200).toString())
                .contains("dead-letter.retry", first)
                .doesNotContain("María");
    }

    @Test
    void whatIsDiscardedLetsTheRestPass() {
        service.broken.add(river);
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.publish("river", "named", river, 1, Map.of(), Map.of("name", "Paute"));
            eventually(() -> assertThat(letters(river)).hasSize(1));
            faraway.publish("river", "named", river, 2, Map.of(), Map.of("name", "Paute"));
        }
        eventually(() -> assertThat(letters(river)).hasSize(2));
        service.broken.remove(river);
        String first = "/operations/dead-letters/"
                + letters(river).getFirst().path("id").asString();

        assertThat(call(HttpMethod.POST, first + "/discard", "{\"reason\":\" \"}", 400)
                        .path("type")
                        .asString())
                .endsWith("/invalid-field");
        call(HttpMethod.POST, first + "/discard", "{\"reason\":\"sent twice by mistake\"}", 200);

        eventually(() -> assertThat(service.reactedTo(river)).containsExactly(2L));
        assertThat(call(HttpMethod.GET, "/operations/audit", null, 200).toString())
                .contains("sent twice by mistake");
        call(HttpMethod.GET, first, null, 404);
    }

    @Test
    void erasingTakesAwayWhatWaited() {
        service.broken.add(river);
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.publish("river", "named", river, 1, Map.of(), Map.of("name", "Paute"));
            eventually(() -> assertThat(letters(river)).hasSize(1));
            faraway.erase("river", river, 2);
        }

        eventually(() -> assertThat(letters(river))
                .extracting(each -> each.path("sequence").asLong())
                .containsExactly(2L));
        service.broken.remove(river);
        eventually(() -> assertThat(service.reactedTo(river)).containsExactly(2L));
    }

    @Test
    void recordsThatBreakTheirContractAreShownOnRequest() {
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.state("river", river, 1, Map.of("name", List.of("not a text")));
        }

        eventually(() -> assertThat(letters(river)).hasSize(1));
        String path = "/operations/dead-letters/"
                + letters(river).getFirst().path("id").asString();
        JsonNode opened = call(HttpMethod.GET, path, null, 200);
        assertThat(opened.path("data").asString()).contains("not a text");
        assertThat(opened.at("/letter/why").asString()).isEqualTo("undecodable");
        PublishedEvent told = PublishedEvents.here().await("cabildo.faraway.river.state.v1.desk.dlt", river, 1);
        assertThat(told.headers())
                .containsEntry("dlt_topic", "cabildo.faraway.river.state.v1")
                .containsKey("dlt_reason");
        assertThat(told.data()).isNull();
        assertThat(setting(told.topic(), TopicConfig.RETENTION_MS_CONFIG)).isEqualTo(Duration.ofDays(30));
        assertThat(setting(told.topic(), TopicConfig.SEGMENT_MS_CONFIG)).isEqualTo(Duration.ofDays(1));

        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.state("river", river, 2, Map.of("name", "Paute"));
        }
        eventually(() -> assertThat(rivers.find(new RiverId(river))).contains(new River("Paute")));
        call(HttpMethod.POST, path + "/retry", null, 202);
        eventually(() -> assertThat(letters(river)).isEmpty());
    }

    private static Duration setting(String topic, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()))) {
            Config found = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return Duration.ofMillis(
                    Long.parseLong(Objects.requireNonNull(found).get(name).value()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rebuildsAReplicaBesideTheLiveOne() {
        RiverId id = new RiverId(river);
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.state("river", river, 1, Map.of("name", "Paute"));
        }
        eventually(() -> assertThat(rivers.find(id)).isPresent());
        JsonNode before = replica();
        store.getMongoDatabase()
                .getCollection(before.path("collection").asString())
                .updateOne(new Document("_id", river), new Document("$set", new Document("st.name", "garbled")));

        String name = before.path("name").asString();
        call(HttpMethod.POST, "/operations/replicas/" + name + "/rebuild", null, 202);

        eventually(() -> {
            assertThat(rivers.find(id)).isPresent();
            assertThat(replica().path("collection").asString())
                    .isNotEqualTo(before.path("collection").asString());
        });
        eventually(() -> assertThat(rivers.find(id)).contains(new River("Paute")));
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.state("river", river, 2, Map.of("name", "Santiago"));
        }
        eventually(() -> assertThat(rivers.find(id)).contains(new River("Santiago")));
    }

    @Test
    void saysHowFarItsReadersAre() {
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.publish("river", "named", river, 1, Map.of(), Map.of("name", "Paute"));
        }
        eventually(() -> assertThat(service.reactedTo(river)).hasSize(1));

        eventually(() -> assertThat(call(HttpMethod.GET, "/operations/consumers", null, 200)
                        .path("items")
                        .values())
                .isNotEmpty()
                .allMatch(each -> each.path("lag").asLong() == 0));
        assertThat(call(HttpMethod.GET, "/operations/consumers", null, 200)
                        .path("held")
                        .booleanValue(true))
                .isFalse();
        JsonNode relay = call(HttpMethod.GET, "/operations/relay", null, 200);
        assertThat(relay.path("shards").values())
                .isNotEmpty()
                .allMatch(each -> each.path("here").asBoolean());
        assertThat(relay.at("/outboxes/0/aggregate").asString()).isEqualTo("page");
        assertThat(call(HttpMethod.GET, "/operations/parked", null, 200)
                        .path("items")
                        .values())
                .isEmpty();
    }

    @Test
    void letsAMirrorProveThatItIsEqual() {
        TreeMap<String, PublishedEvent> mirror = new TreeMap<>();
        String state = "cabildo.desk.page.state.v1";
        for (int i = 0; i < 20; i++) {
            String id = Pages.create(pages, "page " + i);
            mirror.put(id, PublishedEvents.here().await(state, id, 1));
        }

        eventually(() -> {
            for (PublishedEvent each : mirror.values()) {
                int bucket = sha256(each.subject().getBytes(StandardCharsets.UTF_8))[0] & 0xff;
                JsonNode lines = call(HttpMethod.GET, "/checksums/page/" + bucket, null, 200);
                assertThat(lines.path("items").values()).anySatisfy(line -> {
                    assertThat(line.path("id").asString()).isEqualTo(each.subject());
                    assertThat(line.path("version").asLong()).isEqualTo(1);
                    assertThat(line.path("sum").asString())
                            .isEqualTo(hex(sha256(
                                    Objects.requireNonNull(each.attributes().getData())
                                            .toBytes())));
                });
                String all = String.join(
                        "",
                        lines.path("items").values().stream()
                                .map(line -> "%s:%d:%s\n"
                                        .formatted(
                                                line.path("id").asString(),
                                                line.path("version").asLong(),
                                                line.path("sum").asString()))
                                .toList());
                JsonNode sums =
                        call(HttpMethod.GET, "/checksums/page", null, 200).path("buckets");
                assertThat(sums.size()).isEqualTo(256);
                assertThat(sums.get(bucket).path("sum").asString())
                        .isEqualTo(hex(sha256(all.getBytes(StandardCharsets.UTF_8))));
            }
        });
        call(HttpMethod.GET, "/checksums/page/256", null, 400);
        call(HttpMethod.GET, "/checksums/ferry", null, 404);
    }

    @Test
    void tellsWhichCopiesAreNotWhatTheirTopicSays() {
        RiverId id = new RiverId(river);
        try (Upstream faraway = Upstream.of("faraway")) {
            faraway.state("river", river, 1, Map.of("name", "Guayas"));
            faraway.state("river", river, 2, Map.of("name", "Paute"));
            faraway.erase("river", river + "2", 3);
        }
        eventually(() -> assertThat(rivers.find(id)).contains(new River("Paute")));
        eventually(() -> assertThat(differences()).isEmpty());

        alterCopy(river, new Document("$set", new Document("st.name", "garbled")));
        assertThat(differences()).containsExactly("%s 2 2".formatted(river));
        alterCopy(river, new Document("$set", new Document("st.name", "Paute").append("seq", 1L)));
        assertThat(differences()).containsExactly("%s 2 1".formatted(river));
        alterCopy(river, new Document("$set", new Document("seq", 2L).append("merged", river + "2")));
        assertThat(differences()).containsExactly("%s 2 2".formatted(river));
        alterCopy(river, new Document("$unset", new Document("merged", "").append("st", "")));
        assertThat(differences()).containsExactly("%s 2 2".formatted(river));
        alterCopy(river, new Document("$set", new Document("st", new Document("name", "Paute"))));
        assertThat(differences()).isEmpty();

        String stranger = river + "3";
        copies().insertOne(new Document("_id", stranger).append("seq", 1L).append("st", new Document("name", "Napo")));
        assertThat(differences()).containsExactly("%s 0 1".formatted(stranger));
        copies().deleteOne(new Document("_id", stranger));
        copies().deleteOne(new Document("_id", river));
        assertThat(differences()).containsExactly("%s 2 0".formatted(river));
        copies().insertOne(new Document("_id", river).append("seq", 2L).append("st", new Document("name", "Paute")));
        assertThat(differences()).isEmpty();
        alterCopy(river + "2", new Document("$set", new Document("st", new Document("name", "back again"))));
        assertThat(differences()).containsExactly("%s2 3 3".formatted(river));
        alterCopy(river + "2", new Document("$unset", new Document("st", "")));
        call(HttpMethod.GET, "/operations/replicas/nothing/comparison", null, 404);
    }

    @Test
    void tellsWhetherItsTopicsSayWhatWasPublished() {
        String id = Pages.create(pages, "first");
        PublishedEvents.here().await("cabildo.desk.page.state.v1", id, 1);
        String path = call(HttpMethod.GET, "/operations/topics", null, 200)
                .at("/items/0/aggregate")
                .asString();
        String comparison = "/operations/topics/" + path + "/comparison";
        eventually(() -> assertThat(differences(comparison)).isEmpty());
        JsonNode before = call(HttpMethod.GET, comparison, null, 200);
        assertThat(before.path("topic").asString()).isEqualTo("cabildo.desk.page.state.v1");
        assertThat(before.path("records").asLong()).isPositive();

        var stored = store.getMongoDatabase().getCollection("pages");
        Document it = new Document("_id", id);
        String sum = Objects.requireNonNull(stored.find(it).first())
                .get("ob", Document.class)
                .getString("sum");
        stored.updateOne(it, new Document("$set", new Document("ob.sum", sum.substring(0, sum.length() - 1) + "-")));
        assertThat(differences(comparison)).containsExactly("%s 1 1".formatted(id));
        assertThat(call(HttpMethod.GET, comparison, null, 200).path("sum")).isNotEqualTo(before.path("sum"));
        stored.updateOne(it, new Document("$set", new Document("ob.sum", sum)));

        String lost = "pge_" + UUID.randomUUID();
        stored.insertOne(new Document("_id", lost)
                .append("ob", new Document("pub", 4L).append("sum", sum).append("ev", List.of())));
        assertThat(differences(comparison)).containsExactly("%s 0 4".formatted(lost));
        stored.deleteOne(new Document("_id", lost));
        assertThat(differences(comparison)).isEmpty();
        call(HttpMethod.GET, "/operations/topics/ferry/comparison", null, 404);
    }

    @Test
    void tellsWhetherItsTopicOfContactsSaysWhatIsKept() {
        String id = Pages.create(pages, "first");
        PublishedEvents.here().await("cabildo.desk.page.contacts.v1", id, 1);
        assertThat(call(HttpMethod.GET, "/operations/topics", null, 200)
                        .path("items")
                        .values())
                .extracting(each -> each.path("topic").asString())
                .contains("cabildo.desk.page.state.v1", "cabildo.desk.page.contacts.v1");
        String comparison = "/operations/topics/page/contacts/comparison";
        eventually(() -> assertThat(differences(comparison)).isEmpty());
        JsonNode report = call(HttpMethod.GET, comparison, null, 200);
        assertThat(report.path("topic").asString()).isEqualTo("cabildo.desk.page.contacts.v1");
        assertThat(report.path("records").asLong()).isPositive();
        assertThat(report.toString()).doesNotContain("example.org");

        var stored = store.getMongoDatabase().getCollection("pages");
        Document it = new Document("_id", id);
        stored.updateOne(it, new Document("$set", new Document("st.text", "another")));
        assertThat(differences(comparison)).containsExactly("%s 1 1".formatted(id));
        assertThat(differences("/operations/topics/page/comparison")).isEmpty();
        stored.updateOne(it, new Document("$set", new Document("st.text", "first")));
        assertThat(differences(comparison)).isEmpty();
        call(HttpMethod.GET, "/operations/topics/ferry/contacts/comparison", null, 404);
    }

    @Test
    void opensToOperatorsAlone() {
        for (String path : List.of("/operations/relay", "/operations/dead-letters", "/operations/audit")) {
            http.get().uri(path).exchange().expectStatus().isUnauthorized();
            http.get()
                    .uri(path)
                    .headers(Tokens.secretariat().withScopes("desk:read"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        call(HttpMethod.POST, "/operations/replicas/nothing/rebuild", null, 404);
        call(HttpMethod.POST, "/operations/parked/page/pge_1/retry", null, 404);
        call(HttpMethod.POST, "/operations/dead-letters/nothing/retry", null, 404);
    }

    private List<String> differences() {
        return differences("/operations/replicas/" + replica().path("name").asString() + "/comparison");
    }

    /** Id, sequence on the topic and sequence here of all that differs. */
    private List<String> differences(String path) {
        JsonNode report = call(HttpMethod.GET, path, null, 200);
        List<String> all = report.path("differences").values().stream()
                .map(each -> "%s %d %d"
                        .formatted(
                                each.path("id").asString(),
                                each.path("published").asLong(),
                                each.path("here").asLong()))
                .filter(each -> each.startsWith(river) || each.startsWith("pge_"))
                .toList();
        assertThat(report.path("differing").asLong()).isGreaterThanOrEqualTo(all.size());
        return all;
    }

    private MongoCollection<Document> copies() {
        return store.getMongoDatabase()
                .getCollection(replica().path("collection").asString());
    }

    private void alterCopy(String id, Document change) {
        assertThat(copies().updateOne(new Document("_id", id), change).getModifiedCount())
                .isEqualTo(1);
    }

    private JsonNode replica() {
        return call(HttpMethod.GET, "/operations/replicas", null, 200).at("/items/0");
    }

    /** In the order of their topic; the list is in that of their ids, by which 10 comes before 9. */
    private List<JsonNode> letters(String key) {
        return call(HttpMethod.GET, "/operations/dead-letters?size=500", null, 200).path("items").values().stream()
                .filter(each -> each.path("key").asString().equals(key))
                .sorted(Comparator.comparingLong(each -> each.required("offset").longValue()))
                .toList();
    }

    private JsonNode call(HttpMethod method, String path, @Nullable String body, int status) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(path).headers(OPERATOR);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] data) {
        return HexFormat.of().formatHex(data);
    }
}
