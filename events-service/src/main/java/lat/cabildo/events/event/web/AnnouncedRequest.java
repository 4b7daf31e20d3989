package lat.cabildo.events.event.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.events.agenda.Role;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.directory.PostId;
import lat.cabildo.events.event.Announced;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Somebody on stage, by id, by name as printed, or both. */
@Somebody
record AnnouncedRequest(
        @NotNull Role role,
        @Pattern(regexp = PersonId.SHAPE) @Nullable String person,
        @Pattern(regexp = PostId.SHAPE) @Nullable String post,

        @PlainText @Size(min = 1, max = Shapes.LONGEST_NAME) @Nullable
        String name,

        @PlainText @Size(min = 1, max = Shapes.LONGEST_NAME) @Nullable
        String title,

        @PlainText @Size(min = 1, max = Shapes.LONGEST_NAME) @Nullable
        String organization,

        @Pattern(regexp = OrganizationId.SHAPE) @Nullable String organizationId,

        @PlainText @Size(min = 1, max = Shapes.LONGEST_NAME) @Nullable
        String asPrinted) {

    Announced announced() {
        return new Announced(
                role,
                person == null ? null : new PersonId(person),
                post == null ? null : new PostId(post),
                name,
                title,
                organization,
                organizationId == null ? null : new OrganizationId(organizationId),
                asPrinted);
    }
}
