package lat.cabildo.directory.membership.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.Member;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipTerms;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/**
 * One of those who belong to an organization.
 *
 * @param through whose member it is, and whose member that is, the organization's own member first; empty for one
 * @param membership in the last of those, with its class and dates
 * @param held yes, or unknown
 */
record MemberView(
        String id,
        String name,
        OrganizationKind kind,
        @Nullable String country,
        OrganizationStatus status,
        List<Step> through,
        String membership,
        @JsonProperty("class") MembershipClass membershipClass,
        @Nullable String from,
        @Nullable String to,
        String held) {

    record Step(String id, String name) {}

    static MemberView of(Member member, Map<OrganizationId, Organization> named) {
        Organization organization = named(member.id(), named);
        MembershipTerms terms = member.by().terms();
        return new MemberView(
                member.id().value(),
                organization.name().text(),
                organization.details().classification().kind(),
                organization.details().location().country(),
                organization.standing().status(),
                member.through().stream()
                        .map(each ->
                                new Step(each.value(), named(each, named).name().text()))
                        .toList(),
                member.by().id().value(),
                terms.membershipClass(),
                PartialDates.text(terms.term().from()),
                PartialDates.text(terms.term().to()),
                member.held().name().toLowerCase(Locale.ROOT));
    }

    /** Organizations are never erased. */
    private static Organization named(OrganizationId id, Map<OrganizationId, Organization> named) {
        Organization organization = named.get(id);
        if (organization == null) {
            throw new IllegalStateException("no " + id);
        }
        return organization;
    }
}
