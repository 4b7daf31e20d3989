package lat.cabildo.directory.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class DownloadsTests {
    private static final int ALL = 20_000;
    /** As much as writers may hold before they write it. */
    private static final int HELD = 64 * 1024;

    private final ExportedList<String> list = ExportedList.of(
                    "words", List.of(new Column<String>("word", each -> each)), each -> Map.of("word", each))
            .popolo("words", Optional::of);
    private final Downloads downloads = new Downloads(JsonMapper.shared());
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<Integer> written = new ArrayList<>();

    private Page<String> page(PageRequest request) {
        written.add(response.getContentAsByteArray().length);
        int from = request.after() == null ? 0 : Integer.parseInt(request.after());
        int to = Math.min(ALL, from + request.size());
        return new Page<>(IntStream.range(from, to).mapToObj(each -> word(each)).toList(), to == ALL ? null : "" + to);
    }

    /** Which no compression makes small. */
    private static String word(int number) {
        return "%d-%s".formatted(number, new UUID(number * 0x9E3779B97F4A7C15L, ~number * 0xC2B2AE3D27D4EB4FL));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "JSONL", "POPOLO"})
    void writesAPageBeforeItAsksForTheNext(ExportFormat format) throws IOException {
        downloads.send(list, this::page, format, new HttpHeaders(), response);

        assertThat(written).hasSize(ALL / PageRequest.MAX_SIZE);
        int whole = response.getContentAsByteArray().length;
        for (int i = 0; i < written.size(); i++) {
            int share = (int) ((long) whole * i / written.size());
            assertThat(written.get(i)).isBetween(share - HELD, share + HELD);
        }
        assertThat(whole).isGreaterThan(6 * HELD);
    }

    @Test
    void isNotEndedIfItBreaksOff() {
        assertThatThrownBy(() -> downloads.send(
                        list,
                        request -> {
                            if (request.after() != null) {
                                throw new IllegalStateException("broken off");
                            }
                            return page(request);
                        },
                        ExportFormat.POPOLO,
                        new HttpHeaders(),
                        response))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("]}");
    }

    @Test
    void refusesAFileAsItsFirstPageIsRefused() {
        assertThatThrownBy(() -> downloads.send(
                        list,
                        _ -> {
                            throw new IllegalStateException("refused");
                        },
                        null,
                        new HttpHeaders(),
                        response))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void hasNoOtherFormats() {
        assertThatThrownBy(() -> list.open(ExportFormat.GEOJSON, response.getOutputStream(), JsonMapper.shared()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
