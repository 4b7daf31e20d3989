package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Line(@PlainText @Nullable String text) {}

    private record Paragraph(
            @PlainText(lines = true) @Nullable String text) {}

    private static boolean isLine(@Nullable String text) {
        return VALIDATOR.validate(new Line(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Córdoba",
                "São Paulo – «Ñuñoa», 50 % №1",
                "Quito (Ecuador) 👩🏽 ❤️",
                "Cordoba\u0301",
                "Асунсьон",
                "القدس",
                "東京",
                "",
                " "
            })
    void acceptsWhatShowsAsItIs(String text) {
        assertThat(isLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x85, 0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200D, 0x200E, 0x2028, 0x2029,
                0x202E, 0x2066, 0x2069, 0x3164, 0xFEFF, 0xFFF9, 0xFFFE, 0xD800, 0xDFFF, 0xE000, 0xE0041
            })
    void refusesWhatHides(int codePoint) {
        assertThat(isLine("a" + new String(Character.toChars(codePoint)) + "b")).isFalse();
    }

    @Test
    void allowsLinesWhereAskedFor() {
        assertThat(isLine("a\nb")).isFalse();
        assertThat(isLine("a\tb")).isFalse();
        assertThat(VALIDATOR.validate(new Paragraph("a\r\n\tb"))).isEmpty();
        assertThat(VALIDATOR.validate(new Paragraph("a\u0000b"))).isNotEmpty();
        assertThat(isLine(null)).isTrue();
    }
}
