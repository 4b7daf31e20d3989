package lat.cabildo.platform.aggregate;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Part of a list, and the cursor of what follows it; null after the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Hands over all of a list, however long, page by page. */
    public static <T> void forEach(Function<PageRequest, Page<T>> list, Consumer<? super T> each) {
        String after = null;
        do {
            Page<T> page = list.apply(new PageRequest(PageRequest.MAX_SIZE, after));
            page.items().forEach(each);
            after = page.next();
        } while (after != null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
