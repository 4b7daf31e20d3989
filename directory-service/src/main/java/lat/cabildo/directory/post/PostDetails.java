package lat.cabildo.directory.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a post is.
 *
 * @param title by BCP 47 language tag
 * @param maySign whether its holder may sign agreements for the organization
 * @param seats how many may hold it at the same time
 * @param exOfficioOf the post whose holder holds this one too
 * @param representation null if its holders stand for nobody but the organization itself
 */
public record PostDetails(
        PostRole role,
        Map<String, String> title,
        boolean maySign,
        int seats,
        @Nullable PostId exOfficioOf,
        @Nullable Representation representation) {

    public static final int MAX_SEATS = 200;

    public PostDetails {
        Objects.requireNonNull(role);
        title = Collections.unmodifiableMap(new TreeMap<>(title));
        if (seats < 1 || seats > MAX_SEATS) {
            throw new IllegalArgumentException(seats + " seats");
        }
        if (representation != null && representation.rotates() && seats > 1) {
            throw new IllegalArgumentException("only a single seat rotates");
        }
    }

    /** @param other the post whose holder holds this one too; null for none */
    PostDetails heldWith(@Nullable PostId other) {
        return new PostDetails(role, title, maySign, seats, other, representation);
    }

    /** Which parts say something else than these do. */
    List<String> differences(PostDetails other) {
        List<String> parts = new ArrayList<>();
        if (role != other.role) {
            parts.add("role");
        }
        if (!title.equals(other.title)) {
            parts.add("title");
        }
        if (maySign != other.maySign) {
            parts.add("maySign");
        }
        if (seats != other.seats) {
            parts.add("seats");
        }
        if (!Objects.equals(exOfficioOf, other.exOfficioOf)) {
            parts.add("exOfficioOf");
        }
        if (!Objects.equals(representation, other.representation)) {
            parts.add("representation");
        }
        return parts;
    }
}
