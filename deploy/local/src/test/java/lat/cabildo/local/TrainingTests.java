package lat.cabildo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTests {

    @TempDir
    Path directory;

    @Test
    void knowsTheTopicsThatAServiceReads() throws Exception {
        assertThat(Training.topicsReadBy(jar("""
                spring:
                  cloud:
                    stream:
                      bindings:
                        directory-in-0:
                          destination: "one.state.v1,\\
                            two.state.v1"
                        erasures-in-0:
                          destination: two.changes.v1
                          group: erasures
                """)))
                .containsExactlyInAnyOrder("one.state.v1", "two.state.v1", "two.changes.v1");
    }

    @Test
    void knowsThatAServiceReadsNone() throws Exception {
        assertThat(Training.topicsReadBy(jar("cabildo:\n  service: directory\n")))
                .isEmpty();
    }

    private Path jar(String settings) throws IOException {
        Path jar = directory.resolve("service.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("application.yaml"));
            out.write(settings.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
