package lat.cabildo.directory.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.directory.importing.ImportTerms.Assignment;

/** What each column of a file means; those without a meaning are left out. */
public record ColumnMeanings(Map<String, ImportField> fields) {

    public ColumnMeanings {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** As the terms say, and where they say nothing, as the column is called. */
    public static ColumnMeanings of(ImportedFile file, ImportTerms terms) {
        Map<String, ImportField> fields = new LinkedHashMap<>();
        for (String column : file.columns()) {
            said(column, terms.mapping())
                    .map(assignment -> ImportField.of(assignment.to()))
                    .orElseGet(() -> ColumnNames.fieldOf(column))
                    .ifPresent(field -> fields.put(column, field));
        }
        return new ColumnMeanings(fields);
    }

    private static Optional<Assignment> said(String column, List<Assignment> mapping) {
        return mapping.stream().filter(each -> each.from().equals(column)).findFirst();
    }
}
