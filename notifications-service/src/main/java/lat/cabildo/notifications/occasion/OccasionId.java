package lat.cabildo.notifications.occasion;

import lat.cabildo.platform.aggregate.Id;

/** The id of a domain event, unique among all services. */
public record OccasionId(String value) implements Id {

    public OccasionId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("domain event id of " + value.length() + " characters");
        }
    }
}
