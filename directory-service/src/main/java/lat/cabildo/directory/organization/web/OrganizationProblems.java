package lat.cabildo.directory.organization.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.organization.OrganizationRefusal;
import lat.cabildo.directory.organization.OrganizationRefusal.DeprecatedTheme;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.directory.organization.OrganizationRefusal.TooManyNames;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownParent;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownSubdivision;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownTheme;
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
                Refusals.conflict(
                        "organization-not-active",
                        "The organization was dissolved or merged and cannot be changed in this way.",
                        "id",
                        inactive.id(),
                        "state",
                        inactive.standing().status(),
                        "mergedInto",
                        inactive.mergedInto());
            case IdentifierTaken taken ->
                Refusals.conflict(
                        "identifier-taken",
                        "Another active organization has this identifier.",
                        "identifier",
                        taken.identifier(),
                        "holder",
                        taken.holder());
            case UnknownParent unknown -> Refusals.unknownReference("/parent", unknown.parent());
            case TooManyNames many ->
                Refusals.conflict(
                        "too-many-names",
                        "The organization has as many names as one can have.",
                        "id",
                        many.id(),
                        "limit",
                        many.limit());
            case ParentOfItself itself ->
                Refusals.unprocessable(
                        "parent-of-itself",
                        "The organization would be part of itself.",
                        "pointer",
                        "/parent",
                        "id",
                        itself.id());
            case UnknownTheme unknown ->
                Refusals.unprocessable(
                        "unknown-theme",
                        "The taxonomy has no such theme.",
                        "pointer",
                        "/themes",
                        "theme",
                        unknown.theme(),
                        "taxonomies",
                        "/taxonomies");
            case UnknownSubdivision unknown ->
                Refusals.unprocessable(
                        "unknown-subdivision",
                        "ISO 3166-2 has no such subdivision of the country.",
                        "pointer",
                        "/subdivision",
                        "subdivision",
                        unknown.subdivision());
            case DeprecatedTheme deprecated ->
                Refusals.unprocessable(
                        "deprecated-theme",
                        "The theme is not to be used any more.",
                        "pointer",
                        "/themes",
                        "theme",
                        deprecated.theme(),
                        "replacedBy",
                        deprecated.replacedBy());
        };
    }
}
