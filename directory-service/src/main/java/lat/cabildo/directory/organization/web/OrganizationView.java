package lat.cabildo.directory.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.json.ContactPointJson;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Dissolution;
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
        @Nullable DissolutionBody dissolution,
        List<FigureBody> figures,
        List<SourceJson> sources,
        List<ContactPointJson> contactPoints,
        List<String> absorbed) {

    static OrganizationView of(Organization organization) {
        return of(organization, organization.id());
    }

    static OrganizationView of(Organization organization, OrganizationId asked) {
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
                null,
                organization.standing().status(),
                Objects.toString(organization.mergedInto(), null),
                dissolution == null
                        ? null
                        : new DissolutionBody(dissolution.reason(), PartialDates.text(dissolution.on())),
                all(body.figures()),
                all(body.sources()),
                organization.contacts().published().stream()
                        .map(ContactPointJson::published)
                        .toList(),
                organization.absorbed().present().stream()
                        .map(OrganizationId::value)
                        .toList());
    }

    OrganizationView with(Map<String, String> labels) {
        return new OrganizationView(
                id,
                was,
                kind,
                networkType,
                name,
                names,
                identifiers,
                country,
                subdivision,
                place,
                coordinates,
                parent,
                themes,
                labels,
                status,
                mergedInto,
                dissolution,
                figures,
                sources,
                contactPoints,
                absorbed);
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
