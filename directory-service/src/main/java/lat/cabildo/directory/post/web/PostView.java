package lat.cabildo.directory.post.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.PostStatus;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/** @param vacant whether nobody held it on the day that was asked for, or holds it today: yes, no or unknown */
record PostView(
        String id,
        String organization,
        PostRole role,
        Map<String, String> title,
        boolean maySign,
        int seats,
        @Nullable String exOfficioOf,
        @Nullable RepresentationJson representation,
        PostStatus status,
        String vacant) {

    static PostView of(Post post, Answer vacant) {
        return new PostView(
                post.id().value(),
                post.organization().value(),
                post.details().role(),
                post.details().title(),
                post.details().maySign(),
                post.details().seats(),
                Objects.toString(post.details().exOfficioOf(), null),
                RepresentationJson.ofNullable(post.details().representation()),
                post.status(),
                vacant.name().toLowerCase(Locale.ROOT));
    }
}
