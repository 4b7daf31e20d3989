package lat.cabildo.notifications.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What we need of a membership's published state.
 *
 * @param member id of the organization that belongs
 * @param organization id of the one it belongs to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MembershipCopy(
        @Nullable String member,
        @Nullable String organization,
        @Nullable String status) {

    /** Of the wire's {@code status}: the only one that lets an association speak for its member. */
    public static final String CURRENT = "current";
}
