package lat.cabildo.directory.importing.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTests {
    private final SeenKeys seen = new SeenKeys();

    @Test
    void remembersTheFirstRowOfEachKey() {
        seen.note(List.of("wikidata:Q1", "dpa:01"), 2);
        seen.note(List.of("dpa:02", "dpa:01"), 3);

        assertThat(seen.earlier(List.of("dpa:03", "dpa:01"))).contains(2);
        assertThat(seen.earlier(List.of("dpa:02"))).contains(3);
        assertThat(seen.earlier(List.of("dpa:03"))).isEmpty();
        assertThat(seen.earlier(List.of())).isEmpty();
    }

    @Test
    void hasRoomForSoManyAndNoMore() {
        IntStream.range(0, SeenKeys.MOST).forEach(i -> seen.note(List.of("dpa:" + i), i));

        assertThat(IntStream.range(0, SeenKeys.MOST)
                        .allMatch(i -> seen.earlier(List.of("dpa:" + i)).orElseThrow() == i))
                .isTrue();
        assertThat(seen.earlier(List.of("dpa:x"))).isEmpty();
        assertThat(seen.hasRoomFor(List.of())).isTrue();
        assertThat(seen.hasRoomFor(List.of("dpa:x"))).isFalse();
    }
}
