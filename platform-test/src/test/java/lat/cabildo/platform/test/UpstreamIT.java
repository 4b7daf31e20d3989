package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UpstreamIT {
    private static final String CHANGES = "cabildo.elsewhere.town.changes.v1";
    private static final String STATE = "cabildo.elsewhere.town.state.v1";

    private final PublishedEvents published = PublishedEvents.here();

    @Test
    void publishesAsARelayDoes() {
        try (Upstream elsewhere = Upstream.of("elsewhere")) {
            elsewhere.publish("town", "renamed", "twn_1", 7, Map.of("name", "Quito"), Map.of("id", "twn_1"));
        }

        PublishedEvent renamed = published.await(CHANGES, "twn_1", 7);
        assertThat(renamed.type()).isEqualTo("lat.cabildo.elsewhere.town.renamed.v1");
        assertThat(renamed.change().path("name").asString()).isEqualTo("Quito");
        assertThat(renamed.headers()).containsEntry("content-type", "application/json");
        assertThat(published.await(STATE, "twn_1", 7).state().path("id").asString())
                .isEqualTo("twn_1");
    }

    @Test
    void publishesExamples() {
        Example example = new Example(
                "elsewhere",
                "town",
                "founded",
                Path.of("town.founded.v1.json"),
                JsonMapper.shared().readTree("""
                        {"change": {}, "state": {"id": "twn_2", "name": "Lima"}}"""));
        try (Upstream elsewhere = Upstream.of("elsewhere")) {
            elsewhere.publish(List.of(example, example));
        }

        assertThat(published.await(CHANGES, "twn_2", example.type()).data()).isEqualTo(example.data());
        assertThat(published.await(STATE, "twn_2", 2).data()).isEqualTo(example.data());
    }

    @Test
    void erasesWithAMark() {
        try (Upstream elsewhere = Upstream.of("elsewhere")) {
            elsewhere.state("town", "twn_3", 1, Map.of("id", "twn_3"));
            elsewhere.erase("town", "twn_3", 2);
        }

        assertThat(published.await(STATE, "twn_3", 2).data()).isNull();
        assertThat(published.await(CHANGES, "twn_3", 2).data()).hasToString("{\"change\":{\"id\":\"twn_3\"}}");
        assertThat(published.all(STATE, "twn_3"))
                .extracting(PublishedEvent::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void nobodySeesWhatWasTakenBack() {
        try (Upstream elsewhere = Upstream.of("elsewhere")) {
            elsewhere.aborted("town", "twn_4", 1, Map.of("id", "twn_4"));
            elsewhere.state("town", "twn_4", 2, Map.of("id", "twn_4"));
        }

        assertThat(published.all(STATE, "twn_4"))
                .extracting(PublishedEvent::sequence)
                .containsExactly(2L);
    }

    @Test
    void saysWhatItSawInstead() {
        try (Upstream elsewhere = Upstream.of("elsewhere")) {
            elsewhere.state("village", "vil_1", 1, Map.of("id", "vil_1"));
        }

        assertThatThrownBy(
                        () -> published.await("cabildo.elsewhere.village.state.v1", "vil_1", 2, Duration.ofMillis(700)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no vil_1@2")
                .hasMessageContaining("vil_1@1");
        assertThat(published.all("cabildo.elsewhere.nothing.state.v1")).isEqualTo(List.of());
    }

    @Test
    void refusesRecordsThatAreNoCloudEvents() {
        try (Upstream elsewhere = Upstream.of("elsewhere")) {
            Topics.require(Infrastructure.kafka().bootstrapServers(), List.of("cabildo.elsewhere.raw.state.v1"));
            elsewhere.raw("cabildo.elsewhere.raw.state.v1", "raw_1", new byte[] {1}, Map.of("ce_id", "raw_1"));
        }

        assertThatThrownBy(() -> published.all("cabildo.elsewhere.raw.state.v1"))
                .isInstanceOf(RuntimeException.class);
    }
}
