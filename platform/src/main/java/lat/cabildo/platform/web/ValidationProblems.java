package lat.cabildo.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What is invalid about a body that could be read, or about a row of a file. */
public final class ValidationProblems {
    private static final int MOST = 50;

    private ValidationProblems() {}

    static ResponseEntity<ProblemDetail> of(Collection<? extends ConstraintViolation<?>> violations) {
        return problem(violations.stream()
                .map(violation -> complaint(Pointers.of(violation.getPropertyPath()), violation))
                .toList());
    }

    static ResponseEntity<ProblemDetail> problem(List<Complaint> complaints) {
        List<Complaint> sorted = complaints.stream()
                .sorted(Comparator.comparing((Complaint complaint) -> String.valueOf(complaint.pointer()))
                        .thenComparing(Complaint::code))
                .limit(MOST)
                .toList();
        return Problems.response(
                HttpStatus.BAD_REQUEST,
                "invalid-field",
                "A field of the body has an invalid value.",
                Map.of("errors", sorted));
    }

    static Complaint complaint(String pointer, ConstraintViolation<?> violation) {
        return Complaint.at(pointer, code(violation), detail(violation));
    }

    /** The constraint's name in lower case with hyphens. */
    public static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * Written here and not taken from the validator, whose texts follow the server's language and may quote the value.
     */
    public static String detail(ConstraintViolation<?> violation) {
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String written = violation.getMessageTemplate();
        if (written.indexOf('{') < 0 && written.indexOf('$') < 0) {
            return written;
        }
        return switch (code(violation)) {
            case "not-null" -> "is required";
            case "null" -> "must be absent";
            case "not-blank" -> "must not be blank";
            case "not-empty" -> "must not be empty";
            case "size", "length" -> size(limits);
            case "min", "decimal-min" -> "must be at least " + limits.get("value");
            case "max", "decimal-max" -> "must be at most " + limits.get("value");
            case "range" -> "must be between %s and %s".formatted(limits.get("min"), limits.get("max"));
            case "pattern" -> "must match " + limits.get("regexp");
            case "email" -> "must be an e-mail address";
            case "url" -> "must be a URL";
            case "positive" -> "must be more than 0";
            case "positive-or-zero" -> "must be 0 or more";
            case "past", "past-or-present" -> "must not be in the future";
            case "future", "future-or-present" -> "must not be in the past";
            case "unique-elements" -> "must not hold the same element twice";
            default -> "is not valid";
        };
    }

    private static String size(Map<String, Object> limits) {
        return Integer.valueOf(Integer.MAX_VALUE).equals(limits.get("max"))
                ? "must have at least %s characters or elements".formatted(limits.get("min"))
                : "must have between %s and %s characters or elements".formatted(limits.get("min"), limits.get("max"));
    }
}
