package lat.cabildo.directory.organization.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.organization.OrganizationRefusal;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownParent;
import lat.cabildo.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class OrganizationProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OrganizationRefusal refusal) {
        return switch (refusal) {
            case NotActive inactive ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "organization-not-active",
                        "The organization was dissolved or merged and cannot be changed in this way.",
                        members(
                                "id",
                                inactive.id(),
                                "status",
                                inactive.standing().status(),
                                "mergedInto",
                                inactive.standing().mergedInto()));
            case IdentifierTaken taken ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "identifier-taken",
                        "Another active organization has this identifier.",
                        members("identifier", taken.identifier(), "holder", taken.holder()));
            case UnknownParent unknown ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-reference",
                        "A record that the request refers to is not in the register.",
                        members("pointer", "/parent", "id", unknown.parent()));
            case ParentOfItself itself ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "parent-of-itself",
                        "The organization would be part of itself.",
                        members("pointer", "/parent", "id", itself.id()));
        };
    }

    private static Map<String, String> members(@Nullable Object... namesAndValues) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                members.put(Objects.toString(namesAndValues[i]), Objects.toString(namesAndValues[i + 1]));
            }
        }
        return members;
    }
}
