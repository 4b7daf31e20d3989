package lat.cabildo.directory.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lat.cabildo.directory.fact.ContactPoint;

/** All contact points that there are from now on. */
public record ContactPointsBody(@NotNull @Size(max = 50) List<@NotNull @Valid ContactPointJson> contactPoints) {

    public List<ContactPoint> points() {
        return contactPoints.stream()
                .map(ContactPointJson::contactPoint)
                .distinct()
                .toList();
    }
}
