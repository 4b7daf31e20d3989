package lat.cabildo.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer where in the body, as a JSON pointer
 * @param parameter or which parameter or header
 * @param code what is wrong, for programs
 * @param detail the same in our own plain English; never quotes what was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Complaint(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    static Complaint at(String pointer, String code, String detail) {
        return new Complaint(pointer, null, code, detail);
    }

    static Complaint parameter(String name, String code, String detail) {
        return new Complaint(null, name, code, detail);
    }
}
