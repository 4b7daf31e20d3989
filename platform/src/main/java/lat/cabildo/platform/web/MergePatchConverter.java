package lat.cabildo.platform.web;

import jakarta.validation.Validator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads merge patches; nothing else may have their media type. */
final class MergePatchConverter extends AbstractHttpMessageConverter<MergePatch> {
    static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");

    private final JsonMapper mapper;
    private final Validator validator;

    MergePatchConverter(JsonMapper mapper, Validator validator) {
        super(MERGE_PATCH);
        this.mapper = mapper;
        this.validator = validator;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == MergePatch.class;
    }

    @Override
    protected MergePatch readInternal(Class<? extends MergePatch> type, HttpInputMessage input) throws IOException {
        try {
            return new MergePatch(mapper.readValue(input.getBody(), ObjectNode.class), mapper, validator);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("not a merge patch", unreadable, input);
        }
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(MergePatch patch, HttpOutputMessage output) {
        throw new HttpMessageNotWritableException("a merge patch is only read");
    }
}
