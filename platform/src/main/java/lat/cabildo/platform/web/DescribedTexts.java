package lat.cabildo.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Describes values as they stand on the wire: ids and partial dates as texts, a merge patch as an object. */
final class DescribedTexts implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (Id.class.isAssignableFrom(raw)) {
            return schema("string", "Prefix, underscore and ULID");
        }
        if (raw == PartialDate.class) {
            return schema("string", "A date as far as it is known (EDTF level 1): 2015, 2015-10, XXXX-11-11, 2018~");
        }
        if (raw == MergePatch.class) {
            return schema("object", "What is to be different (RFC 7396); null removes, lists are replaced");
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    static Schema<?> schema(String type, String description) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setType(type);
        schema.addType(type);
        schema.setDescription(description);
        return schema;
    }
}
