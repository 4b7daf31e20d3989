package lat.cabildo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Checkout;

/**
 * What the operators' command says of all topics and copies.
 *
 * @param status 0 if all are equal
 */
record Proof(int status, String words) {

    /** Asks these services, as whoever may do nothing but operate them. */
    static Proof of(List<String> urls) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Checkout.java(),
                Checkout.here().root().resolve("deploy/Copies.java").toString()));
        command.addAll(urls);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "CABILDO_TOKEN",
                        Tokens.secretariat().withScopes("cabildo:operate").value());
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Proof(process.waitFor(), words);
    }

    /** All of them are equal, and there were some to compare. */
    void holds() {
        assertThat(status).as(words).isZero();
        assertThat(words)
                .contains("equal: topic of cabildo.directory.organization.state.v1 at ")
                .contains("equal: topic of cabildo.directory.person.contacts.v1 at ")
                .contains("equal: copy of cabildo.directory.organization.state.v1 at ")
                .contains("equal: topic of cabildo.notifications.delivery.state.v1 at ")
                .doesNotContain(", 0 records of");
    }
}
