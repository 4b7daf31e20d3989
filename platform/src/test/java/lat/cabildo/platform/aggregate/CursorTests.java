package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void isReadAsItWasGiven() {
        Cursor cursor = new Cursor("st.name", true, "Quito", "org_1");

        assertThat(Cursor.decode(cursor.encode(), "st.name", true)).isEqualTo(cursor);
    }

    @Test
    void isBoundToItsList() {
        String text = new Cursor("st.name", true, "Quito", "org_1").encode();

        assertThatThrownBy(() -> Cursor.decode(text, "st.place", true)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> Cursor.decode(text, "st.name", false)).isInstanceOf(InvalidCursor.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "5",
                "null",
                "{",
                "{}",
                "\\",
                "{\"f\":\"st.name\",\"a\":true,\"i\":\"x\",\"v\":{\"$gt\":1}}",
                "{\"f\":\"st.name\",\"a\":true,\"i\":5,\"v\":\"x\"}"
            })
    void refusesWhatIsNone(String json) {
        String text = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(text, "st.name", true)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> Cursor.decode(json, "st.name", true)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refusesDepthAndLength() {
        for (String each : new String[] {"[".repeat(2_900), "{\"f\":".repeat(480), "[".repeat(100_000)}) {
            String text = Base64.getUrlEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> Cursor.decode(text, "st.name", true)).isInstanceOf(InvalidCursor.class);
        }
    }
}
