package lat.cabildo.directory.exporting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.organization.Coordinates;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Organizations. Their table has the columns that imports take, so that it can be corrected and sent back;
 * {@code status} and {@code figures} are for readers alone.
 */
public final class OrganizationList {
    private static final List<Column<Organization>> COLUMNS = List.of(
            new Column<>("id", Organization::id),
            new Column<>("name", each -> each.name().text()),
            new Column<>("language", each -> each.name().language()),
            new Column<>("acronym", each -> names(each, NameType.ACRONYM)),
            new Column<>("alias", each -> names(each, NameType.ALIAS)),
            new Column<>("kind", each -> each.details().classification().kind()),
            new Column<>("network-type", each -> each.details().classification().networkType()),
            new Column<>("country", each -> place(each).country()),
            new Column<>("subdivision", each -> place(each).subdivision()),
            new Column<>("place", each -> place(each).place()),
            new Column<>("latitude", each -> coordinate(each, Coordinates::latitude)),
            new Column<>("longitude", each -> coordinate(each, Coordinates::longitude)),
            new Column<>("parent", each -> each.details().classification().parent()),
            new Column<>("themes", each -> Cells.listed(each.details().classification().themes().stream())),
            new Column<>(
                    "identifiers",
                    each -> Cells.listed(
                            each.details().identifiers().all().stream().map(Identifier::key))),
            new Column<>(
                    "figures",
                    each -> Cells.listed(
                            each.details().evidence().figures().stream().map(OrganizationList::figure))),
            new Column<>("status", each -> each.standing().status()));

    private OrganizationList() {}

    /** @param view how one organization is answered by itself */
    public static ExportedList<Organization> of(Function<Organization, ?> view) {
        return ExportedList.of("organizations", COLUMNS, view)
                .popolo("organizations", each -> Optional.of(PopoloOrganization.of(each)))
                .geoJson(Feature::of);
    }

    private static Location place(Organization organization) {
        return organization.details().location();
    }

    private static @Nullable Double coordinate(Organization organization, Function<Coordinates, Double> which) {
        Coordinates point = place(organization).coordinates();
        return point == null ? null : which.apply(point);
    }

    private static String names(Organization organization, NameType type) {
        Stream<String> others = organization.details().names().all().stream()
                .filter(name -> name.type() == type && !name.equals(organization.name()))
                .map(Name::text);
        return Cells.listed(others);
    }

    private static String figure(Figure figure) {
        String on = figure.asOf() == null ? "" : " (" + figure.asOf().value() + ")";
        return figure.metric() + " " + figure.qualifier() + " " + figure.value() + on;
    }
}
