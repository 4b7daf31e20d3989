package lat.cabildo.directory.exporting;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What stands in cells: the elements of a list between bars, a source in one line. */
final class Cells {

    private Cells() {}

    static String listed(Stream<?> elements) {
        return elements.map(Objects::toString).collect(Collectors.joining("|"));
    }

    static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }

    static @Nullable String day(@Nullable Ending ending) {
        return ending == null ? null : text(ending.on());
    }

    static @Nullable String reason(@Nullable Ending ending) {
        return ending == null ? null : ending.reason();
    }

    /** Its title and where it can be read, as far as there are such. */
    static String source(@Nullable Source source) {
        return source == null
                ? ""
                : Stream.of(Optional.ofNullable(source.title()), Optional.ofNullable(source.url()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
    }
}
