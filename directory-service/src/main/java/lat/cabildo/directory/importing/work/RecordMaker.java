package lat.cabildo.directory.importing.work;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.NetworkType;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationRefusal;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownSubdivision;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.json.OrganizationBody;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what a row says the record that it asks for: a new one, or the one that is there with what the row says
 * instead or besides. Nothing is taken away by a cell that is empty. What comes out is held to the same rules as a
 * request that says so.
 */
final class RecordMaker {
    private static final Map<String, Kind> PROPERTIES = Map.of(
            "kind", Kind.KIND,
            "networkType", Kind.NETWORK_TYPE,
            "names", Kind.NAME,
            "country", Kind.COUNTRY,
            "subdivision", Kind.SUBDIVISION,
            "place", Kind.PLACE,
            "coordinates", Kind.LATITUDE,
            "parent", Kind.PARENT,
            "themes", Kind.THEMES);

    private final Validator validator;
    private final Organizations organizations;
    private final @Nullable SourceJson source;

    /** @param source from which all rows are taken */
    RecordMaker(Validator validator, Organizations organizations, @Nullable SourceJson source) {
        this.validator = validator;
        this.organizations = organizations;
        this.source = source;
    }

    /**
     * @param present what is there; null to make a new one
     * @param parent id of what it is to be part of; null if the row does not say so
     * @throws RowRefused if no such record can be
     */
    OrganizationDetails make(Statement row, @Nullable OrganizationDetails present, @Nullable String parent) {
        Map<Object, @Nullable String> columns = new IdentityHashMap<>();
        Parts parts = new Parts(row, present == null ? null : OrganizationBody.of(present), columns);
        OrganizationBody body = new OrganizationBody(
                parts.or(value(row, Kind.KIND, OrganizationKind.values()), OrganizationBody::kind)
                        .orElseThrow(() -> new RowRefused(
                                List.of(new RowProblem(null, "not-null", "a new organization needs a kind")))),
                parts.or(value(row, Kind.NETWORK_TYPE, NetworkType.values()), OrganizationBody::networkType)
                        .orElse(null),
                parts.names(),
                parts.identifiers(),
                parts.text(Kind.COUNTRY, OrganizationBody::country),
                parts.text(Kind.SUBDIVISION, OrganizationBody::subdivision),
                parts.text(Kind.PLACE, OrganizationBody::place),
                parts.coordinates(),
                parts.or(Optional.ofNullable(parent), OrganizationBody::parent).orElse(null),
                parts.themes(),
                parts.figures(source),
                parts.sources(source));
        Set<ConstraintViolation<OrganizationBody>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new RowRefused(
                    violations.stream().map(each -> problem(each, row, columns)).toList());
        }
        OrganizationDetails made = body.details();
        try {
            organizations.requireKnown(present, made);
        } catch (OrganizationRefusal refusal) {
            RowProblem problem = RowProblems.of(refusal);
            Kind kind = refusal instanceof UnknownSubdivision ? Kind.SUBDIVISION : Kind.THEMES;
            String column = row.one(kind).map(Said::column).orElse(null);
            throw new RowRefused(List.of(new RowProblem(column, problem.code(), problem.detail())));
        }
        return made;
    }

    private static <T> Optional<T> value(Statement row, Kind kind, T[] values) {
        Optional<Said> said = row.one(kind);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String asked = said.get().text().toLowerCase(Locale.ROOT);
        for (T value : values) {
            if (Objects.toString(value).equals(asked)) {
                return Optional.of(value);
            }
        }
        List<String> known = new ArrayList<>();
        for (T value : values) {
            known.add(Objects.toString(value));
        }
        throw new RowRefused(said.get(), "unknown-value", "must be one of " + String.join(", ", known));
    }

    private static RowProblem problem(
            ConstraintViolation<?> violation, Statement row, Map<Object, @Nullable String> columns) {
        Object bean = violation.getLeafBean();
        if (columns.containsKey(bean)) {
            return RowProblems.of(violation, columns.get(bean));
        }
        Kind kind = PROPERTIES.get(violation.getPropertyPath().iterator().next().getName());
        return RowProblems.of(
                violation, kind == null ? null : row.one(kind).map(Said::column).orElse(null));
    }
}
