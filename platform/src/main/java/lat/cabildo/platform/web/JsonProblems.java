package lat.cabildo.platform.web;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a JSON body, told by its place and never by the parser's words, which quote the body. */
final class JsonProblems {

    private JsonProblems() {}

    static ResponseEntity<ProblemDetail> of(JacksonException failure) {
        String pointer = Pointers.of(failure.getPath());
        return switch (failure) {
            case InputCoercionException coercion ->
                problem(
                        "wrong-type",
                        "A field of the body has a value of the wrong type.",
                        Complaint.at(pointer, "wrong-type", "must be " + kindOf(coercion.getTargetType())));
            case StreamReadException _ ->
                problem(
                        "malformed-json",
                        "The body is not JSON, or is too deeply nested.",
                        Complaint.at(
                                pointer,
                                "malformed",
                                "line %d, column %d"
                                        .formatted(
                                                failure.getLocation().getLineNr(),
                                                failure.getLocation().getColumnNr())));
            case UnrecognizedPropertyException _ ->
                problem(
                        "unknown-field",
                        "The body has a field that is not known here.",
                        Complaint.at(pointer, "unknown-field", "is not a field of this request"));
            case InvalidFormatException invalid
            when invalid.getTargetType().isEnum() ->
                problem(
                        "unknown-value",
                        "A field has a value that is not in its list.",
                        Complaint.at(pointer, "unknown-value", "is not one of the values of this field"));
            case InvalidNullException _ ->
                problem(
                        "invalid-field",
                        "A field of the body has an invalid value.",
                        Complaint.at(pointer, "required", "must not be null"));
            case ValueInstantiationException _ ->
                problem(
                        "invalid-field",
                        "A field of the body has an invalid value.",
                        Complaint.at(pointer, "invalid", "is not a valid value"));
            case MismatchedInputException mismatch ->
                problem(
                        "wrong-type",
                        "A field of the body has a value of the wrong type.",
                        Complaint.at(pointer, "wrong-type", "must be " + kindOf(mismatch.getTargetType())));
            default ->
                problem(
                        "wrong-type",
                        "A field of the body has a value of the wrong type.",
                        Complaint.at(pointer, "wrong-type", "cannot be read"));
        };
    }

    private static ResponseEntity<ProblemDetail> problem(String slug, String title, Complaint complaint) {
        return Problems.response(HttpStatus.BAD_REQUEST, slug, title, Map.of("errors", List.of(complaint)));
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date or time as ISO 8601 has it";
        }
        return Id.class.isAssignableFrom(type) || type.isEnum() ? "a string" : "an object";
    }
}
