package lat.cabildo.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Dsupply.approve=true} writes the list anew; its diff is for people to read. */
class ShippedIT {
    private static final Path LIST = Path.of("checksums.sha256");

    @Test
    void shipsWhatPeopleHaveLookedAt() throws IOException {
        Licences licences = Licences.parse(Files.readString(Path.of("licences.json")));
        List<Contents> services =
                Services.jars().stream().map(jar -> Contents.of(jar, licences)).toList();
        if (Boolean.getBoolean("supply.approve")) {
            Files.writeString(LIST, Pinned.of(services).toString());
        }
        assertThat(Review.complaints(services, licences, Pinned.parse(Files.readString(LIST))))
                .as("CONTRIBUTING.md, Dependencies: approve by -Dsupply.approve=true what is meant")
                .isEmpty();
    }
}
