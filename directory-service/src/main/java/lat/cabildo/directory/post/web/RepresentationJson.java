package lat.cabildo.directory.post.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.PostDetails;
import lat.cabildo.directory.post.Quota;
import lat.cabildo.directory.post.QuotaBy;
import lat.cabildo.directory.post.Representation;
import lat.cabildo.directory.post.RepresentationLevel;
import org.jspecify.annotations.Nullable;

/**
 * That whoever holds a post does so for a member.
 *
 * @param quotas at most one for each thing to have in common
 * @param rotation members in whose order the post passes
 */
record RepresentationJson(
        @Nullable RepresentationLevel level,
        @Nullable @Size(max = 3) List<@NotNull @Valid QuotaJson> quotas,

        @Nullable @Size(max = Representation.MAX_ROTATION) List<@NotNull @Reference("org") String> rotation) {

    /**
     * How many seats those may hold who have something in common.
     *
     * @param places for each of them
     * @param exceptions places of some: by organization's id, country or class of membership
     */
    record QuotaJson(
            @NotNull QuotaBy by,
            @NotNull @Min(0) @Max(PostDetails.MAX_SEATS) Integer places,

            @Nullable @Size(max = 100)
            Map<@Size(max = 40) String, @NotNull @Min(0) @Max(PostDetails.MAX_SEATS) Integer> exceptions) {

        private static final Map<QuotaBy, String> KEYS = Map.of(
                QuotaBy.MEMBER, "org_[0-7][0-9A-HJKMNP-TV-Z]{25}",
                QuotaBy.COUNTRY, "[A-Z]{2}|unknown",
                QuotaBy.CLASS,
                        Arrays.stream(MembershipClass.values())
                                .map(MembershipClass::toString)
                                .collect(Collectors.joining("|")));

        @AssertTrue(message = "must be of what the quota counts by")
        boolean isExceptions() {
            return exceptions == null
                    || by == null
                    || exceptions.keySet().stream().allMatch(key -> key.matches(KEYS.get(by)));
        }

        static QuotaJson of(Quota quota) {
            return new QuotaJson(quota.by(), quota.places(), quota.exceptions());
        }

        Quota quota() {
            return new Quota(by, places, exceptions == null ? Map.of() : exceptions);
        }
    }

    static @Nullable RepresentationJson ofNullable(@Nullable Representation representation) {
        return representation == null
                ? null
                : new RepresentationJson(
                        representation.level(),
                        representation.quotas().stream().map(QuotaJson::of).toList(),
                        representation.rotation().stream()
                                .map(OrganizationId::value)
                                .toList());
    }

    static @Nullable Representation representation(@Nullable RepresentationJson json) {
        return json == null
                ? null
                : new Representation(
                        json.level,
                        json.allQuotas().stream().map(QuotaJson::quota).toList(),
                        json.order().stream().map(OrganizationId::new).toList());
    }

    /** Only a single seat rotates; one is meant where it is not said how many. */
    static boolean allows(@Nullable RepresentationJson json, @Nullable Integer seats) {
        return seats == null || seats == 1 || json == null || json.order().isEmpty();
    }

    private List<QuotaJson> allQuotas() {
        return Objects.requireNonNullElse(quotas, List.of());
    }

    private List<String> order() {
        return Objects.requireNonNullElse(rotation, List.of());
    }

    @AssertTrue(message = "must not say the same twice")
    boolean isQuotas() {
        return allQuotas().stream().map(QuotaJson::by).distinct().count()
                == allQuotas().size();
    }

    @AssertTrue(message = "must not name the same organization twice")
    boolean isRotation() {
        return order().stream().distinct().count() == order().size();
    }
}
