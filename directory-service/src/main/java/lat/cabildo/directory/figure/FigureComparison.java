package lat.cabildo.directory.figure;

import lat.cabildo.directory.organization.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A declared figure beside what the register counts.
 *
 * @param now null if the register does not count such things
 * @param then on the last day of the figure's date; null if it has none, lies ahead, or the register cannot know
 */
public record FigureComparison(
        Figure declared, @Nullable Registered now, @Nullable Registered then) {}
