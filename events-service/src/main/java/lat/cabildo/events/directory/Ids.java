package lat.cabildo.events.directory;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids in copies are text of others: what is no id is left out. */
final class Ids {

    private Ids() {}

    static Collector<@Nullable String, ?, Set<OrganizationId>> toOrganizations() {
        return Collectors.filtering(
                text -> Objects.requireNonNullElse(text, "").matches(OrganizationId.SHAPE),
                Collectors.mapping(OrganizationId::new, Collectors.toSet()));
    }

    static Optional<OrganizationId> organization(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(each -> each.matches(OrganizationId.SHAPE))
                .map(OrganizationId::new);
    }

    static Optional<PersonId> person(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(each -> each.matches(PersonId.SHAPE))
                .map(PersonId::new);
    }

    static Optional<PostId> post(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(each -> each.matches(PostId.SHAPE))
                .map(PostId::new);
    }
}
