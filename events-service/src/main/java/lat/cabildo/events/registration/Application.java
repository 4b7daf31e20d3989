package lat.cabildo.events.registration;

import lat.cabildo.events.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to take part.
 *
 * @param organization for which they come
 * @param seats how many people come, the registrant included
 */
public record Application(Registrant registrant, @Nullable OrganizationId organization, int seats) {}
