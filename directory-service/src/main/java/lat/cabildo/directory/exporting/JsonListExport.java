package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object with a list, which is written element by element. */
final class JsonListExport<T> implements ListExport<T> {
    private final JsonList list;
    private final Function<? super T, Optional<?>> element;

    private JsonListExport(JsonList list, Function<? super T, Optional<?>> element) {
        this.list = list;
        this.element = element;
    }

    /** @param element empty for what is left out */
    static <T> JsonListExport<T> of(
            OutputStream file, JsonMapper json, String list, Function<? super T, Optional<?>> element)
            throws IOException {
        return new JsonListExport<>(new JsonList(file, json, "{\"" + list + "\":["), element);
    }

    /** A collection of features of RFC 7946. */
    static <T> JsonListExport<T> features(OutputStream file, JsonMapper json, Function<? super T, Feature> feature)
            throws IOException {
        JsonList list = new JsonList(file, json, "{\"type\":\"FeatureCollection\",\"features\":[");
        return new JsonListExport<>(list, each -> Optional.of(feature.apply(each)));
    }

    @Override
    public void add(T one) throws IOException {
        Optional<?> written = element.apply(one);
        if (written.isPresent()) {
            list.add(written.get());
        }
    }

    @Override
    public void close() throws IOException {
        list.end();
    }
}
