package lat.cabildo.directory.exporting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list's table.
 *
 * @param cell a number, or what is written as its text; null for an empty one
 */
record Column<T>(String name, Function<T, @Nullable Object> cell) {}
