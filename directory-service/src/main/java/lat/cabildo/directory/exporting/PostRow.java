package lat.cabildo.directory.exporting;

import lat.cabildo.directory.post.Post;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/** @param vacant whether nobody holds it today */
public record PostRow(Post post, Answer vacant, @Nullable String organizationName) {}
