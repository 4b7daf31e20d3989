package lat.cabildo.directory.membership.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import lat.cabildo.directory.exporting.Downloads;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.MembershipList;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipFilter;
import lat.cabildo.directory.membership.MembershipStatus;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MembershipExportController {
    private final Memberships memberships;
    private final MembershipList list;
    private final Organizations organizations;
    private final Downloads downloads;

    MembershipExportController(
            Memberships memberships, MembershipList list, Organizations organizations, Downloads downloads) {
        this.memberships = memberships;
        this.list = list;
        this.organizations = organizations;
        this.downloads = downloads;
    }

    /** The whole of a list of memberships, however long; CSV if any format will do. It is read while it is written. */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.CSV),
                @Content(mediaType = Media.XLSX),
                @Content(mediaType = Media.JSONL),
                @Content(mediaType = Media.POPOLO)
            })
    @GetMapping(
            path = "/memberships:export",
            produces = {Media.CSV, Media.XLSX, Media.JSONL, Media.POPOLO})
    void exportMemberships(
            @RequestParam(required = false) @Pattern(regexp = ExportFormat.WITHOUT_PLACE) @Nullable String format,
            @RequestParam(required = false) @Nullable OrganizationId member,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(name = "class", required = false) @Nullable MembershipClass membershipClass,
            @RequestParam(required = false) @Nullable MembershipStatus status,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        MembershipFilter filter = new MembershipFilter(
                organizations.expand(member), organizations.expand(organization), membershipClass, status);
        downloads.send(
                list.of(row -> MembershipView.of(row.membership())),
                page -> list.rows(memberships.page(filter, page)),
                ExportFormat.ofNullable(format),
                headers,
                response);
    }
}
