package lat.cabildo.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class DiscreetLogsTests {
    private static final Logger LOG = LoggerFactory.getLogger(DiscreetLogsTests.class);
    private static final String ADDRESS = "zoila@cuenca.example";

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static ConfigurableApplicationContext service(String... settings) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run();
    }

    private static void fail() {
        IllegalStateException failure = new IllegalStateException(new IllegalArgumentException(ADDRESS));
        failure.addSuppressed(new IllegalArgumentException(ADDRESS));
        LOG.error("not done", failure);
    }

    /** Others of this process log in lines. */
    @AfterEach
    void logInLines() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        service().close();
    }

    @Test
    void keepsDataOutOfJson(CapturedOutput output) {
        try (ConfigurableApplicationContext _ = service("logging.structured.format.console=ecs")) {
            fail();
        }

        String line = output.getOut()
                .lines()
                .filter(each -> each.contains("not done"))
                .findAny()
                .orElseThrow();
        JsonNode error = JsonMapper.shared().readTree(line).path("error");
        assertThat(error.path("type").asString()).isEqualTo(IllegalStateException.class.getName());
        assertThat(error.path("stack_trace").asString())
                .contains("DiscreetLogsTests.fail", "Caused by: java.lang.IllegalArgumentException: (not told)")
                .contains("Suppressed: java.lang.IllegalArgumentException");
        assertThat(output).doesNotContain(ADDRESS);
    }

    @Test
    void keepsDataOutOfLines(CapturedOutput output) {
        try (ConfigurableApplicationContext _ = service()) {
            fail();
        }

        assertThat(output)
                .contains("not done", "DiscreetLogsTests.fail", "java.lang.IllegalArgumentException: (not told)")
                .doesNotContain(ADDRESS);
    }

    @Test
    void writesOnceHoweverOftenItIsSetUp(CapturedOutput output) {
        try (ConfigurableApplicationContext _ = service();
                ConfigurableApplicationContext _ = service()) {
            fail();
        }

        assertThat(output.getOut().lines().filter(each -> each.contains("not done")))
                .hasSize(1);
    }

    @Test
    void logsWhatEndsAThread(CapturedOutput output) throws InterruptedException {
        try (ConfigurableApplicationContext _ = service("logging.structured.format.console=ecs")) {
            Thread.ofPlatform()
                    .name("doomed")
                    .start(() -> {
                        throw new IllegalStateException(ADDRESS);
                    })
                    .join();
        }

        assertThat(output).contains("Thread doomed has ended").doesNotContain(ADDRESS);
        assertThat(output.getErr()).isEmpty();
    }
}
