package lat.cabildo.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDateTime;
import java.util.Iterator;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Describes as strings what {@link TextModule} writes as strings, and a merge patch as the object it is. */
final class TextSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (Id.class.isAssignableFrom(raw)) {
            return new StringSchema().pattern("^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$");
        }
        if (raw == PartialDate.class) {
            return new StringSchema()
                    .description("Date as far as it is known, EDTF level 1")
                    .example("2015-10");
        }
        if (raw == LocalDateTime.class) {
            return new StringSchema()
                    .format("date-time-local")
                    .description("Local date-time without offset")
                    .example("2021-06-11T13:00:00");
        }
        if (raw == MergePatch.class) {
            return new ObjectSchema()
                    .description("What is to be different (RFC 7396); null removes, lists are replaced")
                    .additionalProperties(true);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
