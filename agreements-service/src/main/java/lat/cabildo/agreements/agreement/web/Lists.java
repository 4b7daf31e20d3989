package lat.cabildo.agreements.agreement.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list left out is an empty one. */
final class Lists {

    private Lists() {}

    static <T, R> List<R> map(@Nullable List<T> list, Function<T, R> each) {
        return list == null ? List.of() : list.stream().map(each).toList();
    }
}
