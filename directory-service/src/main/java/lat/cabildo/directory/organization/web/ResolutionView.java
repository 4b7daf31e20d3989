package lat.cabildo.directory.organization.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Lineages;
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

    /** @param successors of one that has ended: those that stand for themselves in its place; null if nobody does */
    record Match(
            String id,
            String name,
            OrganizationKind kind,
            @Nullable String country,
            OrganizationStatus status,
            @Nullable List<Successor> successors) {

        static Match of(Organization organization, @Nullable List<Organization> inItsPlace) {
            return new Match(
                    organization.id().value(),
                    organization.name().text(),
                    organization.details().classification().kind(),
                    organization.details().location().country(),
                    organization.standing().status(),
                    inItsPlace == null || inItsPlace.isEmpty()
                            ? null
                            : inItsPlace.stream().map(Successor::of).toList());
        }
    }

    record Successor(String id, String name) {

        static Successor of(Organization organization) {
            return new Successor(organization.id().value(), organization.name().text());
        }
    }

    static ResolutionView of(ResolveBody asked, OrganizationLookup lookup, Lineages lineages) {
        List<OrganizationId> ids =
                asked.idsOrNone().stream().map(OrganizationId::new).toList();
        List<Identifier> identifiers = asked.identifiersOrNone().stream()
                .map(IdentifierBody::identifier)
                .toList();
        var byId = lookup.byId(ids);
        var byName = lookup.byName(asked.namesOrNone());
        var byIdentifier = lookup.byIdentifier(identifiers);
        var inPlace = lineages.inPlaceOf(Stream.of(
                        byId.values().stream(),
                        byName.values().stream().flatMap(List::stream),
                        byIdentifier.values().stream().flatMap(List::stream))
                .flatMap(each -> each)
                .distinct()
                .toList());
        Function<List<Organization>, List<Match>> matches = found -> found.stream()
                .map(each -> Match.of(each, inPlace.get(each.id())))
                .toList();
        Stream<Answer> answers = Stream.of(
                        ids.stream().map(id -> {
                            Organization found = byId.get(id);
                            return new Answer(
                                    id.value(), null, null, found == null ? List.of() : matches.apply(List.of(found)));
                        }),
                        asked.namesOrNone().stream()
                                .map(name -> new Answer(
                                        null, name, null, matches.apply(byName.getOrDefault(name, List.of())))),
                        identifiers.stream()
                                .map(identifier -> new Answer(
                                        null,
                                        null,
                                        IdentifierBody.of(identifier),
                                        matches.apply(byIdentifier.getOrDefault(identifier, List.of())))))
                .flatMap(each -> each);
        return new ResolutionView(answers.toList());
    }
}
