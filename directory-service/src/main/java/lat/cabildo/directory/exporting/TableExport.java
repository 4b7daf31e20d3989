package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Coordinates;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.table.TableWriter;
import org.jspecify.annotations.Nullable;

/**
 * One row for each organization. Its columns are the fields of imports, so that a list can be corrected and sent back;
 * {@code status} and {@code figures} are for readers alone.
 */
final class TableExport implements OrganizationExport {
    static final List<String> HEADER = List.of(
            "id",
            "name",
            "language",
            "acronym",
            "alias",
            "kind",
            "network-type",
            "country",
            "subdivision",
            "place",
            "latitude",
            "longitude",
            "parent",
            "themes",
            "identifiers",
            "figures",
            "status");

    private final TableWriter table;

    TableExport(TableWriter table) throws IOException {
        this.table = table;
        table.row(HEADER);
    }

    @Override
    public void add(Organization organization) throws IOException {
        OrganizationDetails details = organization.details();
        Classification classification = details.classification();
        Location location = details.location();
        Coordinates point = location.coordinates();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(organization.id());
        cells.add(organization.name().text());
        cells.add(organization.name().language());
        cells.add(names(organization, NameType.ACRONYM));
        cells.add(names(organization, NameType.ALIAS));
        cells.add(classification.kind());
        cells.add(classification.networkType());
        cells.add(location.country());
        cells.add(location.subdivision());
        cells.add(location.place());
        cells.add(point == null ? null : point.latitude());
        cells.add(point == null ? null : point.longitude());
        cells.add(classification.parent());
        cells.add(listed(classification.themes().stream()));
        cells.add(listed(details.identifiers().all().stream().map(Identifier::key)));
        cells.add(listed(details.evidence().figures().stream().map(TableExport::figure)));
        cells.add(organization.standing().status());
        table.row(cells.stream()
                .map(each -> each instanceof Number number ? number : Objects.toString(each, ""))
                .toList());
    }

    private static String names(Organization organization, NameType type) {
        return listed(organization.details().names().all().stream()
                .filter(name -> name.type() == type && !name.equals(organization.name()))
                .map(Name::text));
    }

    private static String figure(Figure figure) {
        String on = figure.asOf() == null ? "" : " (" + figure.asOf().value() + ")";
        return figure.metric() + " " + figure.qualifier() + " " + figure.value() + on;
    }

    private static String listed(Stream<String> texts) {
        return texts.collect(Collectors.joining("|"));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
