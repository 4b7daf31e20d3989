package lat.cabildo.notifications.sending.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lat.cabildo.notifications.texts.Story;
import org.junit.jupiter.api.Test;

class SheetTests {
    private static final String URL = "https://cabildo.example/unsubscribe/sub_1.key.mac?a=1&b=2";
    private static final Sheet.Exit EXIT = new Sheet.Exit(URL, "Para no recibir más: " + URL, "No recibir más");

    @Test
    void isReadableAsPlainText() {
        assertThat(sheet("Cuenca ha firmado: Pacto", Optional.of(EXIT)).text().split("\r\n"))
                .containsExactly(
                        "Cuenca ha firmado: Pacto",
                        "",
                        "Fecha: 2015",
                        "",
                        "-- ",
                        "Aviso de Cabildo.",
                        "Para no recibir más: " + URL);
    }

    @Test
    void leadsOutByALink() {
        assertThat(sheet("Pacto", Optional.of(EXIT)).html())
                .contains(
                        "href=\"https://cabildo.example/unsubscribe/sub_1.key.mac?a=1&amp;b=2\"", ">No recibir más</a>")
                .doesNotContain("Para no recibir más:");
        assertThat(sheet("Pacto", Optional.empty()).html()).doesNotContain("<a ");
    }

    @Test
    void takesNoTextForMarkup() {
        assertThat(sheet("Ñuñoa <script> & 100 %s", Optional.empty()).html())
                .contains("<h1", "Ñuñoa &lt;script&gt; &amp; 100 %s")
                .doesNotContain("<script>");
    }

    @Test
    void fetchesNothing() {
        assertThat(sheet("Pacto", Optional.empty()).html()).doesNotContain("http", "src=", "url(", "@import");
    }

    @Test
    void cutsALongSubjectAfterAWord() {
        String whole = "Cuenca ha firmado: " + "Pacto de Milán, ".repeat(20).strip();

        assertThat(sheet(whole, Optional.empty()).subject())
                .hasSizeBetween(130, 150)
                .startsWith("Cuenca ha firmado: Pacto de Milán, ")
                .endsWith("Pacto de Milán…");
        assertThat(sheet(whole, Optional.empty()).html()).contains(whole);
    }

    @Test
    void cutsWhatHasNoWordsBetweenCharacters() {
        assertThat(sheet("x".repeat(200), Optional.empty()).subject()).hasSizeBetween(148, 150);
        assertThat(sheet("x" + "🏛".repeat(200), Optional.empty()).subject())
                .hasSizeBetween(147, 150)
                .endsWith("🏛…");
        assertThat(sheet("🏛".repeat(200), Optional.empty()).subject())
                .hasSizeBetween(147, 150)
                .endsWith("🏛…");
    }

    private static Sheet sheet(String title, Optional<Sheet.Exit> exit) {
        return new Sheet(new Story(title, List.of("Fecha: 2015")), "es", "Cabildo", "Aviso de Cabildo.", exit);
    }
}
