package lat.cabildo.agreements.agreement;

import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.events.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements to list; null does not restrict.
 *
 * @param party listed in it, under any of its ids
 * @param country ISO 3166-1 alpha-2 of one of the parties
 */
public record AgreementFilter(
        @Nullable OrganizationId party,
        @Nullable String country,
        @Nullable String theme,
        @Nullable AgreementKind kind,
        @Nullable AgreementStatus status,
        @Nullable EventId event) {}
