package lat.cabildo.directory.organization;

/** A point in WGS 84, in degrees. */
public record Coordinates(double latitude, double longitude) {

    public Coordinates {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("coordinates off the earth");
        }
    }
}
