package lat.cabildo.directory.post.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import lat.cabildo.directory.exporting.Downloads;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.PostList;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.post.PostFilter;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostExportController {
    private final Posts posts;
    private final PostList list;
    private final Organizations organizations;
    private final Downloads downloads;

    PostExportController(Posts posts, PostList list, Organizations organizations, Downloads downloads) {
        this.posts = posts;
        this.list = list;
        this.organizations = organizations;
        this.downloads = downloads;
    }

    /** The whole of a list of posts, however long; CSV if any format will do. It is read while it is written. */
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
            path = "/posts:export",
            produces = {Media.CSV, Media.XLSX, Media.JSONL, Media.POPOLO})
    void exportPosts(
            @RequestParam(required = false) @Pattern(regexp = ExportFormat.WITHOUT_PLACE) @Nullable String format,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable PostRole role,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        PostFilter filter = new PostFilter(organizations.expand(organization), role);
        downloads.send(
                list.of(row -> PostView.of(row.post(), row.vacant())),
                page -> list.rows(posts.page(filter, page)),
                ExportFormat.ofNullable(format),
                headers,
                response);
    }
}
