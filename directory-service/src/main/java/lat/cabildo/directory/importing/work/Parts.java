package lat.cabildo.directory.importing.work;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.json.CoordinatesBody;
import lat.cabildo.directory.organization.json.FigureBody;
import lat.cabildo.directory.organization.json.IdentifierBody;
import lat.cabildo.directory.organization.json.OrganizationBody;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a record: what a row says, and where it says nothing what is there.
 *
 * @param present null if nothing is there
 * @param columns in which the row says each part, filled while they are made
 */
record Parts(Statement row, @Nullable OrganizationBody present, Map<Object, @Nullable String> columns) {

    private static final int LONGEST_NUMBER = 30;

    <T> Optional<T> or(Optional<T> said, Function<OrganizationBody, @Nullable T> there) {
        return said.isPresent() || present == null ? said : Optional.ofNullable(there.apply(present));
    }

    @Nullable
    String text(Kind kind, Function<OrganizationBody, @Nullable String> there) {
        return or(row.one(kind).map(Said::text), there).orElse(null);
    }

    /** The row's name is shown from now on; the one shown until now stays as an alias. */
    List<NameJson> names() {
        List<NameJson> names = new ArrayList<>(present == null ? List.of() : present.names());
        String language = row.one(Kind.LANGUAGE).map(Said::text).orElse(null);
        row.one(Kind.NAME).ifPresent(said -> {
            NameJson shown = present == null
                    ? null
                    : NameJson.of(present.details().names().shown());
            if (shown == null || !said.text().equals(shown.text())) {
                names.replaceAll(each -> each.equals(shown) ? asAlias(each) : each);
                names.removeIf(each -> each.text().equals(said.text()) && each.type() != NameType.FORMER);
                names.addFirst(told(said, NameType.LEGAL, language));
            }
        });
        more(names, Kind.ACRONYM, NameType.ACRONYM, language);
        more(names, Kind.ALIAS, NameType.ALIAS, language);
        return names;
    }

    private void more(List<NameJson> names, Kind kind, NameType type, @Nullable String language) {
        row.all(kind).flatMap(said -> said.each().stream()).forEach(said -> {
            if (names.stream().noneMatch(each -> each.text().equals(said.text()))) {
                names.add(told(said, type, language));
            }
        });
    }

    private NameJson told(Said said, NameType type, @Nullable String language) {
        return noted(said.column(), new NameJson(said.text(), type, language, null, null, null));
    }

    private static NameJson asAlias(NameJson name) {
        return new NameJson(name.text(), NameType.ALIAS, name.language(), name.from(), name.to(), name.source());
    }

    /** @throws RowRefused if the organization is called otherwise in a scheme */
    List<IdentifierBody> identifiers() {
        List<IdentifierBody> there = present == null ? null : present.identifiers();
        Set<Identifier> all = new LinkedHashSet<>();
        if (there != null) {
            there.forEach(each -> all.add(each.identifier()));
        }
        for (SaidIdentifier said : row.identifiers()) {
            if (all.contains(said.identifier())) {
                continue;
            }
            all.stream()
                    .filter(each -> each.scheme().equals(said.identifier().scheme()) && !each.equals(said.identifier()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new RowRefused(List.of(
                                present == null
                                        ? new RowProblem(
                                                said.column(), "said-twice", "the row has " + other.key() + " as well")
                                        : new RowProblem(
                                                said.column(),
                                                "identifier-differs",
                                                "the register has " + other.key())));
                    });
            all.add(said.identifier());
        }
        return all.stream().map(IdentifierBody::of).toList();
    }

    @Nullable
    CoordinatesBody coordinates() {
        Optional<Said> latitude = row.one(Kind.LATITUDE);
        Optional<Said> longitude = row.one(Kind.LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return present == null ? null : present.coordinates();
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw new RowRefused(
                    latitude.orElseGet(longitude::orElseThrow),
                    "half-a-point",
                    "latitude and longitude need each other");
        }
        return noted(latitude.get().column(), new CoordinatesBody(degrees(latitude.get()), degrees(longitude.get())));
    }

    private static Double degrees(Said said) {
        try {
            if (said.text().length() <= LONGEST_NUMBER) {
                return Double.valueOf(said.text().replace(',', '.'));
            }
        } catch (NumberFormatException no) {
            throw notANumber(said);
        }
        throw notANumber(said);
    }

    private static RowRefused notANumber(Said said) {
        return new RowRefused(said, "not-a-number", "must be a number");
    }

    List<String> themes() {
        List<String> there = present == null ? null : present.themes();
        Set<String> all = new LinkedHashSet<>(there == null ? List.of() : there);
        row.all(Kind.THEMES).flatMap(said -> said.each().stream()).forEach(said -> all.add(said.text()));
        return List.copyOf(all);
    }

    /** What the same source has counted before is replaced, what others have counted stays. */
    List<FigureBody> figures(@Nullable SourceJson source) {
        List<FigureBody> there = present == null ? null : present.figures();
        List<FigureBody> all = new ArrayList<>(there == null ? List.of() : there);
        row.all(Kind.FIGURE).forEach(said -> {
            String metric = Objects.requireNonNull(said.field().qualifier());
            if (!said.text().matches("[0-9]{1,18}")) {
                throw new RowRefused(said, "not-a-number", "must be a whole number without separators");
            }
            FigureBody figure = noted(
                    said.column(),
                    new FigureBody(metric, Long.valueOf(said.text()), Figure.Qualifier.EXACTLY, null, source));
            put(
                    all,
                    each -> each.metric().equals(metric) && each.asOf() == null && isSame(each.source(), source),
                    figure);
        });
        return all;
    }

    List<SourceJson> sources(@Nullable SourceJson source) {
        List<SourceJson> there = present == null ? null : present.sources();
        List<SourceJson> all = new ArrayList<>(there == null ? List.of() : there);
        if (source != null) {
            put(all, each -> isSame(each, source), source);
        }
        return all;
    }

    /** In the place of the first that it replaces, or at the end. */
    private static <T> void put(List<T> all, Predicate<T> replaced, T part) {
        for (int i = 0; i < all.size(); i++) {
            if (replaced.test(all.get(i))) {
                all.set(i, part);
                return;
            }
        }
        all.add(part);
    }

    private static boolean isSame(@Nullable SourceJson one, @Nullable SourceJson other) {
        return one == null || other == null
                ? one == other
                : Objects.equals(one.title(), other.title()) && Objects.equals(one.url(), other.url());
    }

    private <T> T noted(@Nullable String column, T part) {
        columns.put(part, column);
        return part;
    }
}
