package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.organization.Coordinates;

record CoordinatesBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    static CoordinatesBody of(Coordinates coordinates) {
        return new CoordinatesBody(coordinates.latitude(), coordinates.longitude());
    }

    Coordinates coordinates() {
        return new Coordinates(latitude, longitude);
    }
}
