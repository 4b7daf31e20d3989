package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BackbonePropertiesTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new BackboneProperties(
                        12,
                        4,
                        Duration.ofSeconds(2),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(2),
                        256,
                        1_048_576,
                        262_144,
                        Duration.ofMinutes(10),
                        256,
                        Duration.ofMillis(1_500),
                        true,
                        -1,
                        Duration.ofDays(30),
                        null,
                        0,
                        false,
                        true));
    }

    @Test
    void bindsEveryKey() {
        Map<String, String> keys = Map.ofEntries(
                Map.entry("cabildo.backbone.partitions", "24"),
                Map.entry("cabildo.backbone.shards", "8"),
                Map.entry("cabildo.backbone.takeover", "3s"),
                Map.entry("cabildo.backbone.poll-at-least", "50ms"),
                Map.entry("cabildo.backbone.poll-at-most", "5s"),
                Map.entry("cabildo.backbone.max-pending", "10"),
                Map.entry("cabildo.backbone.max-pending-bytes", "20000"),
                Map.entry("cabildo.backbone.max-payload", "10000"),
                Map.entry("cabildo.backbone.command-memory", "1h"),
                Map.entry("cabildo.backbone.max-commands", "20"),
                Map.entry("cabildo.backbone.store-timeout", "1s"),
                Map.entry("cabildo.backbone.create-topics", "false"),
                Map.entry("cabildo.backbone.replication", "3"),
                Map.entry("cabildo.backbone.changes-kept", "7d"),
                Map.entry("cabildo.backbone.address", "10.0.0.7"),
                Map.entry("cabildo.backbone.port", "7946"),
                Map.entry("cabildo.backbone.index-versions", "true"),
                Map.entry("cabildo.backbone.continuity", "false"));

        assertThat(bind(keys))
                .isEqualTo(new BackboneProperties(
                        24,
                        8,
                        Duration.ofSeconds(3),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(5),
                        10,
                        20_000,
                        10_000,
                        Duration.ofHours(1),
                        20,
                        Duration.ofSeconds(1),
                        false,
                        3,
                        Duration.ofDays(7),
                        "10.0.0.7",
                        7946,
                        true,
                        false));
    }

    @Test
    void refusesMoreShardsThanPartitions() {
        assertThatThrownBy(() -> bind(Map.of("cabildo.backbone.shards", "13")))
                .hasRootCauseMessage("cabildo.backbone.shards must not exceed cabildo.backbone.partitions");
    }

    @Test
    void refusesToKeepChangesForLessThanAWeek() {
        assertThatThrownBy(() -> bind(Map.of("cabildo.backbone.changes-kept", "167h")))
                .hasRootCauseMessage("cabildo.backbone.changes-kept must be at least 7d");
    }

    @Test
    void whateverWasWrittenByAnotherNumberIsLookedAfterByOneShard() {
        BackboneProperties properties = bind(Map.of("cabildo.backbone.shards", "3"));

        assertThat(properties.writtenFor(Set.of(1))).startsWith(1, 4, 7).endsWith(58, 61);
        assertThat(Stream.of(0, 1, 2).flatMap(each -> properties.writtenFor(Set.of(each)).stream()))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, BackboneProperties.MOST_SHARDS)
                        .boxed()
                        .toList());
    }

    private static BackboneProperties bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys))
                .bindOrCreate("cabildo.backbone", BackboneProperties.class);
    }
}
