package lat.cabildo.directory.organization.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.OrganizationExport;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class OrganizationExportController {
    private final Organizations organizations;
    private final OrganizationFilters filters;
    private final JsonMapper json;

    OrganizationExportController(Organizations organizations, OrganizationFilters filters, JsonMapper json) {
        this.organizations = organizations;
        this.filters = filters;
        this.json = json;
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
        ExportFormat chosen = format == null ? accepted(headers.getAccept()) : format;
        response.setContentType(chosen == ExportFormat.CSV ? Media.CSV + ";charset=UTF-8" : chosen.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("organizations." + chosen.ending())
                        .build()
                        .toString());
        write(filter, chosen, response);
    }

    private void write(OrganizationFilter filter, ExportFormat format, HttpServletResponse response)
            throws IOException {
        Page<Stored<Organization>> page = organizations.page(filter, new PageRequest(PageRequest.MAX_SIZE, null));
        OrganizationExport export = format.open(response.getOutputStream(), json, OrganizationView::of);
        while (true) {
            for (Stored<Organization> each : page.items()) {
                export.add(each.state());
            }
            if (page.next() == null) {
                break;
            }
            page = organizations.page(filter, new PageRequest(PageRequest.MAX_SIZE, page.next()));
        }
        export.close();
    }

    private static ExportFormat accepted(List<MediaType> accepted) {
        List<MediaType> best = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(best);
        for (MediaType type : best) {
            for (ExportFormat format : ExportFormat.values()) {
                if (type.includes(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return ExportFormat.CSV;
    }
}
