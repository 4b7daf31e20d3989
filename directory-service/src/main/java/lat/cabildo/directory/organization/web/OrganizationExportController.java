package lat.cabildo.directory.organization.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import lat.cabildo.directory.exporting.Downloads;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.ExportedList;
import lat.cabildo.directory.exporting.OrganizationList;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizationExportController {
    private static final ExportedList<Organization> LIST = OrganizationList.of(OrganizationView::of);

    private final Organizations organizations;
    private final OrganizationFilters filters;
    private final Downloads downloads;

    OrganizationExportController(Organizations organizations, OrganizationFilters filters, Downloads downloads) {
        this.organizations = organizations;
        this.filters = filters;
        this.downloads = downloads;
    }

    /**
     * The whole of a list, however long, in the format that is asked for by name or else by media type; CSV if any will
     * do. It is read while it is written: who changes meanwhile is in it before or after.
     */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.CSV),
                @Content(mediaType = Media.XLSX),
                @Content(mediaType = Media.JSONL),
                @Content(mediaType = Media.POPOLO),
                @Content(mediaType = Media.GEOJSON)
            })
    @GetMapping(
            path = "/organizations:export",
            produces = {Media.CSV, Media.XLSX, Media.JSONL, Media.POPOLO, Media.GEOJSON})
    void exportOrganizations(
            @RequestParam(required = false) @Nullable ExportFormat format,
            @RequestParam(required = false) @Size(max = 300) @Nullable String name,
            @RequestParam(required = false) @Pattern(regexp = Identifier.KEY) @Nullable String identifier,
            @Valid @ParameterObject OrganizationCriteria wanted,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        OrganizationFilter filter = filters.of(name, identifier, wanted);
        downloads.send(LIST, page -> organizations.page(filter, page).map(Stored::state), format, headers, response);
    }
}
