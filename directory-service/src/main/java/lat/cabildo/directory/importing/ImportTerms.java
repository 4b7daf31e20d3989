package lat.cabildo.directory.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lat.cabildo.directory.fact.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of the file.
 *
 * @param mapping what columns mean, where their names do not tell or tell otherwise
 * @param constants what each row says that has no such cell
 * @param source from which the file was taken; it becomes a source of each record that a row creates or changes
 * @param possibleDuplicates what becomes of rows that may mean an organization which is there already
 */
public record ImportTerms(
        List<Assignment> mapping,
        List<Assignment> constants,
        @Nullable Source source,
        PossibleDuplicates possibleDuplicates) {

    public static final int MOST_ASSIGNMENTS = 200;

    /**
     * That something is a field's value.
     *
     * @param from a column's name or, of constants, the value itself
     * @param to field, such as {@code name} or {@code identifier:ibge}; empty for none
     */
    public record Assignment(String from, String to) {}

    /** What to do with rows that may mean an organization which is there already. */
    public enum PossibleDuplicates {
        HOLD,
        CREATE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ImportTerms {
        mapping = List.copyOf(mapping);
        constants = List.copyOf(constants);
        Objects.requireNonNull(possibleDuplicates);
        if (mapping.size() > MOST_ASSIGNMENTS || constants.size() > MOST_ASSIGNMENTS) {
            throw new IllegalArgumentException("too many assignments");
        }
    }
}
