package lat.cabildo.directory.organization.json;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.organization.Coordinates;

public record CoordinatesBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    public static CoordinatesBody of(Coordinates coordinates) {
        return new CoordinatesBody(coordinates.latitude(), coordinates.longitude());
    }

    public Coordinates coordinates() {
        return new Coordinates(latitude, longitude);
    }
}
