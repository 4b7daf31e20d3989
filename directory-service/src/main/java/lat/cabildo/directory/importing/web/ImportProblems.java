package lat.cabildo.directory.importing.web;

import java.util.LinkedHashMap;
import java.util.Map;
import lat.cabildo.directory.importing.ImportRefusal;
import lat.cabildo.directory.importing.ImportRefusal.Foreign;
import lat.cabildo.directory.importing.ImportRefusal.OutOfTurn;
import lat.cabildo.directory.importing.ImportRefusal.TooManyOpen;
import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.table.UnreadableTable;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class ImportProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImportRefusal refusal) {
        return switch (refusal) {
            case OutOfTurn out ->
                Refusals.conflict(
                        "import-out-of-turn",
                        "The import is too far, or not far enough, for this.",
                        "id",
                        out.id(),
                        "state",
                        out.status());
            case TooManyOpen many ->
                Problems.response(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-imports",
                        "As many imports are open as may be; finish or cancel one of them.",
                        Map.of("limit", many.limit()));
            case Foreign foreign ->
                Problems.response(
                        HttpStatus.FORBIDDEN,
                        "foreign-import",
                        "The import is somebody else's.",
                        Map.of("id", foreign.id().value()));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableTable unreadable) {
        if (unreadable.reason() == Reason.TOO_LARGE) {
            return Problems.response(
                    HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large.", Map.of());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reason", unreadable.reason().toString());
        if (unreadable.line() != null) {
            members.put("line", unreadable.line());
        }
        return Problems.response(
                HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-file", "The file cannot be read.", members);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Uploads.Busy busy) {
        ProblemDetail problem = Problems.response(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "As many files are being read as can be; try again.",
                        Map.of())
                .getBody();
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
