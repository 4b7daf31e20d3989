package lat.cabildo.events.agenda;

import lat.cabildo.events.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was announced that day. Never follows later changes, and keeps what the source lacks or got wrong; only
 * erasing a person takes it away.
 *
 * @param name as printed; null once the person has been erased
 * @param title post or degree as printed; null where none was
 * @param organization its name as printed; null where none was
 * @param organizationId the organization meant, if the directory holds it
 * @param asPrinted the words of the source where they differ from all this, such as {@code Facilitadora. Dr.}
 */
public record Billing(
        @Nullable String name,
        @Nullable String title,
        @Nullable String organization,
        @Nullable OrganizationId organizationId,
        @Nullable String asPrinted) {

    public Billing {
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("nobody is announced");
        }
    }

    /** What may be told of somebody who was erased: for whom they came. */
    public Billing blanked() {
        return new Billing(null, null, organization, organizationId, null);
    }
}
