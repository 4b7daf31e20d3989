package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.membership.Nearness;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.organization.json.IsoCountry;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters by which lists, exports, searches and suggestions are narrowed down alike.
 *
 * @param subdivision ISO 3166-2; one that is not in use any more finds whoever is still said to lie there
 * @param place words of the place's name, whatever the accents
 * @param theme finds what is narrower, too
 * @param memberOf finds current members of that organization
 * @param reach finds those who belong to that organization otherwise; as members unless it is said
 */
record OrganizationCriteria(
        @Nullable OrganizationKind kind,
        @IsoCountry @Nullable String country,

        @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}") @Nullable
        String subdivision,

        @Size(max = 200) @Nullable String place,
        @Reference("org") @Nullable String parent,
        @Size(max = 60) @Nullable String theme,
        @Nullable OrganizationStatus status,
        @Reference("org") @Nullable String memberOf,
        @Nullable Nearness reach) {}
