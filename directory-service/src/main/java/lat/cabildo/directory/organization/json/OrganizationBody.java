package lat.cabildo.directory.organization.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Evidence;
import lat.cabildo.directory.organization.Identifiers;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.NetworkType;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What a client says of an organization when it creates or corrects it. */
public record OrganizationBody(
        @NotNull OrganizationKind kind,
        @Nullable NetworkType networkType,
        @NotEmpty @Size(max = Names.MAX) List<@NotNull @Valid NameJson> names,
        @Nullable @Size(max = Identifiers.MAX) List<@NotNull @Valid IdentifierBody> identifiers,
        @Nullable @IsoCountry String country,

        @Nullable @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}")
        String subdivision,

        @Nullable @Size(min = 1, max = 200) @PlainText String place,
        @Nullable @Valid CoordinatesBody coordinates,
        @Nullable @Reference("org") String parent,

        @Nullable @Size(max = 40)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> themes,

        @Nullable @Size(max = 200) List<@NotNull @Valid FigureBody> figures,
        @Nullable @Size(max = 50) List<@NotNull @Valid SourceJson> sources) {

    public static OrganizationBody of(OrganizationDetails details) {
        Classification classification = details.classification();
        Location location = details.location();
        return new OrganizationBody(
                classification.kind(),
                classification.networkType(),
                details.names().all().stream().map(NameJson::of).toList(),
                details.identifiers().all().stream().map(IdentifierBody::of).toList(),
                location.country(),
                location.subdivision(),
                location.place(),
                location.coordinates() == null ? null : CoordinatesBody.of(location.coordinates()),
                Objects.toString(classification.parent(), null),
                classification.themes(),
                details.evidence().figures().stream().map(FigureBody::of).toList(),
                details.evidence().sources().stream().map(SourceJson::of).toList());
    }

    public OrganizationDetails details() {
        return new OrganizationDetails(
                new Classification(kind, networkType, parent == null ? null : new OrganizationId(parent), all(themes)),
                Names.of(names.stream().map(NameJson::name).toList()),
                Identifiers.of(all(identifiers).stream()
                        .map(IdentifierBody::identifier)
                        .toList()),
                Location.of(country, subdivision, place, coordinates == null ? null : coordinates.coordinates()),
                new Evidence(
                        all(figures).stream().map(FigureBody::figure).toList(),
                        all(sources).stream().map(SourceJson::toSource).toList()));
    }

    @AssertTrue(message = "only networks have a network type")
    boolean isNetworkType() {
        return networkType == null || kind == OrganizationKind.NETWORK;
    }

    @AssertTrue(message = "subdivision must lie in the country")
    boolean isSubdivision() {
        return subdivision == null || (country != null && subdivision.startsWith(country + "-"));
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
