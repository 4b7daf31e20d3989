package lat.cabildo.directory.organization.messaging;

import java.util.List;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Coordinates;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.NetworkType;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** Schema {@code organization.state.v1}. */
record OrganizationState(
        String id,
        OrganizationKind kind,
        @Nullable NetworkType networkType,
        String name,
        List<NameJson> names,
        List<Identifier> identifiers,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String place,
        @Nullable Coordinates coordinates,
        @Nullable String parent,
        List<String> themes,
        OrganizationStatus status,
        @Nullable String mergedInto,
        @Nullable List<SuccessionState> successors,
        List<FigureState> figures,
        List<SourceJson> sources) {

    record FigureState(
            String metric,
            long value,
            Figure.Qualifier qualifier,
            @Nullable String asOf,
            @Nullable SourceJson source) {

        static FigureState of(Figure figure) {
            return new FigureState(
                    figure.metric(),
                    figure.value(),
                    figure.qualifier(),
                    PartialDates.text(figure.asOf()),
                    SourceJson.ofNullable(figure.source()));
        }
    }

    static OrganizationState of(Organization organization) {
        Classification classification = organization.details().classification();
        Location location = organization.details().location();
        return new OrganizationState(
                organization.id().value(),
                classification.kind(),
                classification.networkType(),
                organization.name().text(),
                organization.details().names().all().stream().map(NameJson::of).toList(),
                organization.details().identifiers().all(),
                location.country(),
                location.subdivision(),
                location.place(),
                location.coordinates(),
                text(classification.parent()),
                classification.themes(),
                organization.standing().status(),
                text(organization.mergedInto()),
                SuccessionState.allOrNull(organization.standing().successions()),
                organization.details().evidence().figures().stream()
                        .map(FigureState::of)
                        .toList(),
                organization.details().evidence().sources().stream()
                        .map(SourceJson::of)
                        .toList());
    }

    private static @Nullable String text(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
