package lat.cabildo.directory.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.json.ContactPointJson;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.Lineage.Descent;
import lat.cabildo.directory.organization.NetworkType;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.organization.json.CoordinatesBody;
import lat.cabildo.directory.organization.json.FigureBody;
import lat.cabildo.directory.organization.json.IdentifierBody;
import lat.cabildo.directory.organization.json.OrganizationBody;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it is shown.
 *
 * @param name the one to show
 * @param themeLabels what themes are called, where a language was asked for
 * @param successors who comes after it
 * @param predecessors who came before it, where one organization was asked for
 * @param absorbed ids of those that were merged into it
 * @param was the id that was asked for, where that record was merged into this one
 */
record OrganizationView(
        String id,
        @Nullable String was,
        OrganizationKind kind,
        @Nullable NetworkType networkType,
        String name,
        List<NameJson> names,
        List<IdentifierBody> identifiers,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String place,
        @Nullable CoordinatesBody coordinates,
        @Nullable String parent,
        List<String> themes,
        @Nullable Map<String, String> themeLabels,
        OrganizationStatus status,
        @Nullable String mergedInto,
        @Nullable DissolutionView dissolution,
        List<DescentView> successors,
        @Nullable List<DescentView> predecessors,
        List<FigureBody> figures,
        List<SourceJson> sources,
        List<ContactPointJson> contactPoints,
        List<String> absorbed) {

    static OrganizationView of(Organization organization) {
        return of(organization, organization.id(), null, null);
    }

    /** @param before who came before it otherwise than by a merge; null if nobody has looked */
    static OrganizationView of(
            Organization organization,
            OrganizationId asked,
            @Nullable Map<String, String> themeLabels,
            @Nullable List<Descent> before) {
        OrganizationBody body = OrganizationBody.of(organization.details());
        Dissolution dissolution = organization.standing().dissolution();
        return new OrganizationView(
                organization.id().value(),
                asked.equals(organization.id()) ? null : asked.value(),
                body.kind(),
                body.networkType(),
                organization.name().text(),
                body.names(),
                all(body.identifiers()),
                body.country(),
                body.subdivision(),
                body.place(),
                body.coordinates(),
                body.parent(),
                all(body.themes()),
                themeLabels,
                organization.standing().status(),
                Objects.toString(organization.mergedInto(), null),
                dissolution == null ? null : DissolutionView.of(dissolution),
                organization.successions().stream().map(DescentView::of).toList(),
                before == null ? null : predecessors(organization, before),
                all(body.figures()),
                all(body.sources()),
                organization.contacts().published().stream()
                        .map(ContactPointJson::published)
                        .toList(),
                organization.absorbed().present().stream()
                        .map(OrganizationId::value)
                        .toList());
    }

    private static List<DescentView> predecessors(Organization organization, List<Descent> before) {
        return Stream.concat(
                        before.stream().map(each -> DescentView.of(each.from(), each.succession())),
                        organization.absorbed().present().stream().map(DescentView::ofMerged))
                .toList();
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
