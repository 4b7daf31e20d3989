package lat.cabildo.systemtests.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All four services are brought from an older build to this one, back, and again to this one, an instance at a time,
 * while clients go on: both builds on one store and one broker, each hearing of the other's changes. Takes minutes.
 */
class UpgradeJourneyIT {

    @Test
    @EnabledIfSystemProperty(
            named = "older",
            matches = ".+",
            disabledReason = "no older build is given: -Dolder=<its checkout, packaged>")
    void losesAndDoublesNothingWhileBuildsRunSideBySide() throws Exception {
        Verdict verdict =
                Rolling.run(Options.parse("--calm", "5", "--pause", "300", "--older", System.getProperty("older")));

        assertThat(verdict.sound()).as(verdict.toString()).isTrue();
        assertThat(verdict.restarts()).isEqualTo(3 * 8);
    }
}
