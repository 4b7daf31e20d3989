package lat.cabildo.directory.post.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.PostStatus;
import lat.cabildo.directory.post.Quota;
import lat.cabildo.directory.post.QuotaBy;
import lat.cabildo.directory.post.Representation;
import lat.cabildo.directory.post.RepresentationLevel;
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
        @Nullable Represented representation,
        PostStatus status) {

    record Represented(@Nullable RepresentationLevel level, List<Quotas> quotas, List<String> rotation) {

        static @Nullable Represented ofNullable(@Nullable Representation representation) {
            return representation == null
                    ? null
                    : new Represented(
                            representation.level(),
                            representation.quotas().stream().map(Quotas::of).toList(),
                            representation.rotation().stream()
                                    .map(OrganizationId::value)
                                    .toList());
        }
    }

    record Quotas(QuotaBy by, int places, Map<String, Integer> exceptions) {

        static Quotas of(Quota quota) {
            return new Quotas(quota.by(), quota.places(), quota.exceptions());
        }
    }

    static PostState of(Post post) {
        return new PostState(
                post.id().value(),
                post.organization().value(),
                post.details().role(),
                post.details().title(),
                post.details().maySign(),
                post.details().seats(),
                Objects.toString(post.details().exOfficioOf(), null),
                Represented.ofNullable(post.details().representation()),
                post.status());
    }
}
