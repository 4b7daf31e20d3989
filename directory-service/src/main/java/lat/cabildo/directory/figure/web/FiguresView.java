package lat.cabildo.directory.figure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.directory.figure.FigureComparison;
import lat.cabildo.directory.figure.Registered;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.json.FigureBody;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an organization.
 *
 * @param was the id that was asked for, where that record was merged into this one
 */
record FiguresView(String organization, @Nullable String was, List<ComparedFigure> figures) {

    /**
     * @param declared what a source says
     * @param now what the register counts today; absent if it does not count such things
     * @param then what it counts for the last day of the figure's date; absent if it cannot know
     */
    record ComparedFigure(
            FigureBody declared,
            @Nullable RegisteredFigure now,
            @Nullable RegisteredFigure then) {

        static ComparedFigure of(FigureComparison comparison) {
            Figure declared = comparison.declared();
            return new ComparedFigure(
                    FigureBody.of(declared),
                    RegisteredFigure.of(comparison.now(), declared),
                    RegisteredFigure.of(comparison.then(), declared));
        }
    }

    /**
     * @param on the day that was looked at
     * @param value how many there were for certain
     * @param possibly how many more there may have been: dates that are partial, doubted or not printed
     * @param difference how many more for certain than declared
     * @param agrees {@code yes}, {@code no} or {@code unknown}: whether this is what the source says
     * @param byCountry of those that are certain
     */
    record RegisteredFigure(
            LocalDate on, long value, long possibly, long difference, String agrees, Map<String, Long> byCountry) {

        static @Nullable RegisteredFigure of(@Nullable Registered registered, Figure declared) {
            return registered == null
                    ? null
                    : new RegisteredFigure(
                            registered.on(),
                            registered.surely(),
                            registered.possibly(),
                            registered.differenceFrom(declared),
                            registered.agreesWith(declared).name().toLowerCase(Locale.ROOT),
                            registered.byCountry());
        }
    }

    static FiguresView of(Organization organization, OrganizationId asked, List<FigureComparison> comparisons) {
        return new FiguresView(
                organization.id().value(),
                asked.equals(organization.id()) ? null : asked.value(),
                comparisons.stream().map(ComparedFigure::of).toList());
    }
}
