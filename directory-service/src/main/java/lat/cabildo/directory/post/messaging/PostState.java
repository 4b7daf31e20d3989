package lat.cabildo.directory.post.messaging;

import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.PostStatus;
import org.jspecify.annotations.Nullable;

/** Schema {@code post.state.v1}: without the ledger, which mandates tell of. */
record PostState(
        String id,
        String organization,
        PostRole role,
        Map<String, String> title,
        boolean maySign,
        int seats,
        @Nullable String exOfficioOf,
        PostStatus status) {

    static PostState of(Post post) {
        return new PostState(
                post.id().value(),
                post.organization().value(),
                post.details().role(),
                post.details().title(),
                post.details().maySign(),
                post.details().seats(),
                Objects.toString(post.details().exOfficioOf(), null),
                post.status());
    }
}
