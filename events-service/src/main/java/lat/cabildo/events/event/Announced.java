package lat.cabildo.events.event;

import lat.cabildo.events.agenda.Role;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.directory.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be put on an agenda. What is not said is taken from the directory as it stands now, and stays so: the
 * name from the person, title and organization from the post.
 *
 * @param name required where no person is given
 * @param post in which they appear
 */
public record Announced(
        Role role,
        @Nullable PersonId person,
        @Nullable PostId post,
        @Nullable String name,
        @Nullable String title,
        @Nullable String organization,
        @Nullable OrganizationId organizationId,
        @Nullable String asPrinted) {

    public Announced {
        if (person == null && name == null) {
            throw new IllegalArgumentException("nobody is announced");
        }
    }
}
