package lat.cabildo.directory.importing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lat.cabildo.directory.importing.ImportField;
import lat.cabildo.directory.importing.ImportTerms;
import lat.cabildo.directory.importing.ImportTerms.Assignment;
import lat.cabildo.directory.importing.ImportTerms.PossibleDuplicates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a file.
 *
 * @param mapping columns to fields; an empty field for a column that is not to be taken
 * @param constants fields to values, for rows that have no such cell
 */
record ImportTermsBody(
        @Nullable @Size(max = ImportTerms.MOST_ASSIGNMENTS)
        Map<
                        @NotNull @Size(min = 1, max = 200) String,
                        @NotNull @Size(max = 80) @Pattern(regexp = "|" + ImportField.SHAPE) String>
                mapping,

        @Nullable @Size(max = ImportTerms.MOST_ASSIGNMENTS)
        Map<
                        @NotNull @Size(max = 80) @Pattern(regexp = ImportField.SHAPE) String,
                        @NotNull @Size(min = 1, max = 1_000) @PlainText String>
                constants,

        @Nullable @Valid SourceJson source,
        @Nullable PossibleDuplicates possibleDuplicates) {

    static ImportTermsBody of(ImportTerms terms) {
        Map<String, String> mapping = new TreeMap<>();
        terms.mapping().forEach(each -> mapping.put(each.from(), each.to()));
        Map<String, String> constants = new TreeMap<>();
        terms.constants().forEach(each -> constants.put(each.to(), each.from()));
        return new ImportTermsBody(
                mapping, constants, SourceJson.ofNullable(terms.source()), terms.possibleDuplicates());
    }

    ImportTerms terms() {
        List<Assignment> mapped = entries(mapping).stream()
                .map(each -> new Assignment(each.getKey(), each.getValue()))
                .toList();
        List<Assignment> constant = entries(constants).stream()
                .map(each -> new Assignment(each.getValue(), each.getKey()))
                .toList();
        return new ImportTerms(
                mapped,
                constant,
                SourceJson.source(source),
                possibleDuplicates == null ? PossibleDuplicates.HOLD : possibleDuplicates);
    }

    private static List<Map.Entry<String, String>> entries(@Nullable Map<String, String> map) {
        return map == null ? List.of() : List.copyOf(new TreeMap<>(map).entrySet());
    }
}
