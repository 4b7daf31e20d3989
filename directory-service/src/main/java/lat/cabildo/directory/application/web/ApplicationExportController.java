package lat.cabildo.directory.application.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.List;
import lat.cabildo.directory.application.ApplicationFilter;
import lat.cabildo.directory.application.ApplicationStatus;
import lat.cabildo.directory.application.Applications;
import lat.cabildo.directory.exporting.ApplicationList;
import lat.cabildo.directory.exporting.Downloads;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ApplicationExportController {
    private final Applications applications;
    private final ApplicationList list;
    private final Organizations organizations;
    private final Downloads downloads;

    ApplicationExportController(
            Applications applications, ApplicationList list, Organizations organizations, Downloads downloads) {
        this.applications = applications;
        this.list = list;
        this.organizations = organizations;
        this.downloads = downloads;
    }

    /** The whole of a list of applications, however long; CSV if any format will do. It is read while it is written. */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.CSV),
                @Content(mediaType = Media.XLSX),
                @Content(mediaType = Media.JSONL)
            })
    @GetMapping(
            path = "/applications:export",
            produces = {Media.CSV, Media.XLSX, Media.JSONL})
    void exportApplications(
            @RequestParam(required = false) @Pattern(regexp = ExportFormat.PLAIN) @Nullable String format,
            @RequestParam(required = false) @Nullable OrganizationId applicant,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        ApplicationFilter filter = new ApplicationFilter(
                organizations.expand(applicant),
                organizations.expand(organization),
                status == null ? null : List.of(status));
        downloads.send(
                list.of(row -> ApplicationView.of(row.application())),
                page -> list.rows(applications.page(filter, page)),
                ExportFormat.ofNullable(format),
                headers,
                response);
    }
}
