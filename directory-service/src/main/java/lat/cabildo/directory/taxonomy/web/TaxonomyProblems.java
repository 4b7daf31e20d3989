package lat.cabildo.directory.taxonomy.web;

import java.util.Map;
import lat.cabildo.directory.taxonomy.Scheme;
import lat.cabildo.directory.taxonomy.TaxonomyRefusal;
import lat.cabildo.directory.taxonomy.TaxonomyRefusal.UnknownScheme;
import lat.cabildo.directory.taxonomy.TaxonomyRefusal.UnknownVersion;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class TaxonomyProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TaxonomyRefusal refusal) {
        return switch (refusal) {
            case UnknownScheme unknown ->
                Problems.response(
                        HttpStatus.NOT_FOUND,
                        "unknown-taxonomy",
                        "There is no scheme of this name.",
                        Map.of("schemes", unknown.known()));
            case UnknownVersion unknown ->
                Problems.response(
                        HttpStatus.NOT_FOUND,
                        "unknown-taxonomy-version",
                        "The scheme has had no version of this name.",
                        Map.of(
                                "scheme",
                                unknown.scheme().name(),
                                "versions",
                                unknown.scheme().versions().stream()
                                        .map(Scheme.Version::version)
                                        .toList()));
        };
    }
}
