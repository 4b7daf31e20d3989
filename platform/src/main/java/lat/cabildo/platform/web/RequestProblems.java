package lat.cabildo.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What Spring MVC finds wrong with a request before a controller sees it. */
final class RequestProblems {

    private RequestProblems() {}

    /** Null if the failure is none of the request's. */
    static @Nullable ResponseEntity<ProblemDetail> of(Exception failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MethodArgumentNotValidException invalid
            when invalid.getParameter().hasParameterAnnotation(RequestBody.class) -> fields(invalid);
            case MethodArgumentNotValidException invalid -> query(invalid);
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() -> parameters(invalid);
            case MissingServletRequestParameterException missing ->
                parameter("missing-parameter", missing.getParameterName(), "required", "is required");
            case MissingRequestHeaderException missing ->
                parameter("missing-header", missing.getHeaderName(), "required", "is required");
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
                Problems.response(HttpStatus.NOT_FOUND, "unknown-id", "Nothing here has this id.", Map.of());
            case MethodArgumentTypeMismatchException mismatch ->
                parameter("invalid-parameter", mismatch.getName(), "wrong-type", "is not a valid value");
            case ConversionNotSupportedException _ -> null;
            case TypeMismatchException _ -> parameter("invalid-parameter", null, "wrong-type", "is not a valid value");
            case InvalidParameterException _ ->
                parameter("invalid-parameter", null, "malformed", "is not encoded as UTF-8");
            case BadRequestException _ -> of(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
            case ErrorResponse response -> ofResponse(response);
            default -> null;
        };
    }

    /** By status alone, for what carries no more. */
    static ResponseEntity<ProblemDetail> of(HttpStatusCode code, HttpHeaders headers) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || !status.isError()) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return switch (status) {
            case BAD_REQUEST -> problem(status, "invalid-request", "The request is not valid.", headers);
            case UNAUTHORIZED -> problem(status, "invalid-token", "The access token is not valid.", headers);
            case FORBIDDEN -> problem(status, "forbidden", "The caller may not do this.", headers);
            case NOT_FOUND -> problem(status, "unknown-route", "There is nothing at this address.", headers);
            case METHOD_NOT_ALLOWED ->
                problem(status, "method-not-allowed", "This address does not take this method.", headers);
            case NOT_ACCEPTABLE ->
                problem(status, "not-acceptable", "The answer exists in no media type that Accept allows.", headers);
            case REQUEST_TIMEOUT -> problem(status, "body-too-slow", "The body took too long to arrive.", headers);
            case CONTENT_TOO_LARGE -> problem(status, "body-too-large", "The body is too large.", headers);
            case URI_TOO_LONG -> problem(status, "address-too-long", "The address is too long.", headers);
            case UNSUPPORTED_MEDIA_TYPE ->
                problem(status, "unsupported-media-type", "The body has a media type that is not read here.", headers);
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                problem(status, "headers-too-large", "The headers are too large.", headers);
            case SERVICE_UNAVAILABLE ->
                problem(status, "unavailable", "The service cannot answer now; try again.", headers);
            case INTERNAL_SERVER_ERROR -> internal();
            default ->
                problem(
                        status,
                        "status-" + status.value(),
                        status.is4xxClientError() ? "The request is not valid." : "The service cannot do this.",
                        headers);
        };
    }

    static ResponseEntity<ProblemDetail> internal() {
        return Problems.response(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong here; it has been written to the log.",
                Map.of());
    }

    private static ResponseEntity<ProblemDetail> ofResponse(ErrorResponse response) {
        ProblemDetail problem = response.getBody();
        if (problem.getType() != null && problem.getType().toString().startsWith(Problems.TYPES)) {
            return ResponseEntity.status(response.getStatusCode())
                    .headers(response.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return of(response.getStatusCode(), response.getHeaders());
    }

    private static ResponseEntity<ProblemDetail> body(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException json) {
            return JsonProblems.of(json);
        }
        if (unreadable.getCause() == null) {
            return Problems.response(HttpStatus.BAD_REQUEST, "missing-body", "The request needs a body.", Map.of());
        }
        return of(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> fields(MethodArgumentNotValidException invalid) {
        List<Complaint> complaints = new ArrayList<>();
        for (ObjectError error : invalid.getAllErrors()) {
            ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
            complaints.add(ValidationProblems.complaint(Pointers.of(violation.getPropertyPath()), violation));
        }
        return ValidationProblems.problem(complaints);
    }

    /** Parameters that are bound to one record; one that is of the wrong type has not been validated. */
    private static ResponseEntity<ProblemDetail> query(MethodArgumentNotValidException invalid) {
        List<Complaint> complaints = new ArrayList<>();
        for (FieldError error : invalid.getFieldErrors()) {
            if (error.contains(ConstraintViolation.class)) {
                ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
                complaints.add(Complaint.parameter(
                        error.getField(), ValidationProblems.code(violation), ValidationProblems.detail(violation)));
            } else {
                complaints.add(Complaint.parameter(error.getField(), "wrong-type", "is not a valid value"));
            }
        }
        return invalidParameters(complaints);
    }

    /** Those that are bound to one record are called as its fields are. */
    private static ResponseEntity<ProblemDetail> parameters(HandlerMethodValidationException invalid) {
        List<Complaint> complaints = new ArrayList<>();
        invalid.getParameterValidationResults().forEach(result -> {
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                ConstraintViolation<?> violation = result.unwrap(error, ConstraintViolation.class);
                complaints.add(Complaint.parameter(
                        isQuery(result) && error instanceof FieldError field ? field.getField() : name,
                        ValidationProblems.code(violation),
                        ValidationProblems.detail(violation)));
            }
        });
        return invalidParameters(complaints);
    }

    private static boolean isQuery(ParameterValidationResult result) {
        return !result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static ResponseEntity<ProblemDetail> invalidParameters(List<Complaint> complaints) {
        return Problems.response(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                "A parameter of the request is not valid.",
                Map.of("errors", complaints));
    }

    private static ResponseEntity<ProblemDetail> parameter(
            String slug, @Nullable String name, String code, String detail) {
        return Problems.response(
                HttpStatus.BAD_REQUEST,
                slug,
                "A parameter of the request is missing or not valid.",
                Map.of("errors", List.of(new Complaint(null, name, code, detail))));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, String title, HttpHeaders headers) {
        return Problems.response(status, slug, title, Map.of(), headers);
    }
}
