package lat.cabildo.directory.mandate.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import lat.cabildo.directory.exporting.Downloads;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.MandateList;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MandateExportController {
    private final Mandates mandates;
    private final MandateList list;
    private final People people;
    private final Organizations organizations;
    private final Downloads downloads;

    MandateExportController(
            Mandates mandates, MandateList list, People people, Organizations organizations, Downloads downloads) {
        this.mandates = mandates;
        this.list = list;
        this.people = people;
        this.organizations = organizations;
        this.downloads = downloads;
    }

    /**
     * The whole of a list of mandates, however long; Popolo's memberships if any format will do. It is read while it is
     * written.
     */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.POPOLO),
                @Content(mediaType = Media.CSV),
                @Content(mediaType = Media.XLSX),
                @Content(mediaType = Media.JSONL)
            })
    @GetMapping(
            path = "/mandates:export",
            produces = {Media.POPOLO, Media.CSV, Media.XLSX, Media.JSONL})
    void exportMandates(
            @RequestParam(required = false) @Pattern(regexp = ExportFormat.WITHOUT_PLACE) @Nullable String format,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable PostId post,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable OrganizationId represents,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        MandateFilter filter = new MandateFilter(
                person == null ? null : people.everyIdOf(person),
                post,
                organizations.expand(organization),
                organizations.expand(represents));
        downloads.send(
                list.of(row -> MandateView.of(row.mandate(), row.status())),
                page -> list.rows(mandates.page(filter, page)),
                ExportFormat.ofNullable(format),
                headers,
                response);
    }
}
