package lat.cabildo.directory.organization.web;

import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationLookup;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.organization.json.IdentifierBody;
import org.jspecify.annotations.Nullable;

/**
 * For each question, in the order of the request (ids, names, identifiers), who is meant; nobody or several at times.
 */
record ResolutionView(List<Answer> answers) {

    record Answer(
            @Nullable String id,
            @Nullable String name,
            @Nullable IdentifierBody identifier,
            List<Match> matches) {}

    record Match(
            String id,
            String name,
            OrganizationKind kind,
            @Nullable String country,
            OrganizationStatus status) {

        static Match of(Organization organization) {
            return new Match(
                    organization.id().value(),
                    organization.name().text(),
                    organization.details().classification().kind(),
                    organization.details().location().country(),
                    organization.standing().status());
        }
    }

    static ResolutionView of(ResolveBody asked, OrganizationLookup lookup) {
        List<OrganizationId> ids =
                asked.idsOrNone().stream().map(OrganizationId::new).toList();
        List<Identifier> identifiers = asked.identifiersOrNone().stream()
                .map(IdentifierBody::identifier)
                .toList();
        var byId = lookup.byId(ids);
        var byName = lookup.byName(asked.namesOrNone());
        var byIdentifier = lookup.byIdentifier(identifiers);
        Stream<Answer> answers = Stream.of(
                        ids.stream().map(id -> {
                            Organization found = byId.get(id);
                            return new Answer(
                                    id.value(), null, null, found == null ? List.of() : matches(List.of(found)));
                        }),
                        asked.namesOrNone().stream()
                                .map(name ->
                                        new Answer(null, name, null, matches(byName.getOrDefault(name, List.of())))),
                        identifiers.stream()
                                .map(identifier -> new Answer(
                                        null,
                                        null,
                                        IdentifierBody.of(identifier),
                                        matches(byIdentifier.getOrDefault(identifier, List.of())))))
                .flatMap(each -> each);
        return new ResolutionView(answers.toList());
    }

    private static List<Match> matches(List<Organization> found) {
        return found.stream().map(Match::of).toList();
    }
}
