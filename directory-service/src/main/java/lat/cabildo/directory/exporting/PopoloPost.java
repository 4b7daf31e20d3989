package lat.cabildo.directory.exporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostRole;
import org.jspecify.annotations.Nullable;

/**
 * A post as Popolo has it.
 *
 * @param otherLabel what it is called in other languages
 * @param endDate when it was abolished, if an exact day or month or year is known
 */
record PopoloPost(
        String id,
        String label,
        @JsonProperty("other_label") List<String> otherLabel,
        PostRole role,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("end_date") @Nullable String endDate) {

    static PopoloPost of(Post post) {
        String label = PostList.title(post);
        return new PopoloPost(
                post.id().value(),
                label,
                post.details().title().values().stream()
                        .filter(each -> !each.equals(label))
                        .distinct()
                        .toList(),
                post.details().role(),
                post.organization().value(),
                post.abolition() == null
                        ? null
                        : PopoloOrganization.date(post.abolition().on()));
    }
}
