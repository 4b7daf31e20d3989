package lat.cabildo.directory.mandate.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.MandateExport;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class MandateExportController {
    private final Mandates mandates;
    private final Posts posts;
    private final People people;
    private final Organizations organizations;
    private final JsonMapper json;

    MandateExportController(
            Mandates mandates, Posts posts, People people, Organizations organizations, JsonMapper json) {
        this.mandates = mandates;
        this.posts = posts;
        this.people = people;
        this.organizations = organizations;
        this.json = json;
    }

    /** The whole of a list, however long, as Popolo's memberships. It is read while it is written. */
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = Media.POPOLO))
    @GetMapping(path = "/mandates:export", produces = Media.POPOLO)
    void exportMandates(
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable PostId post,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable OrganizationId represents,
            HttpServletResponse response)
            throws IOException {
        MandateFilter filter = new MandateFilter(
                person == null ? null : people.everyIdOf(person),
                post,
                organizations.expand(organization),
                organizations.expand(represents));
        Page<Stored<Mandate>> page = mandates.page(filter, new PageRequest(PageRequest.MAX_SIZE, null));
        response.setContentType(Media.POPOLO);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("mandates.json")
                        .build()
                        .toString());
        write(filter, page, new MandateExport(response.getOutputStream(), json));
    }

    /** It is not closed if it breaks off, so that this can be seen. */
    private void write(MandateFilter filter, Page<Stored<Mandate>> first, MandateExport export) throws IOException {
        Page<Stored<Mandate>> page = first;
        while (true) {
            Map<PostId, Stored<Post>> held = posts.findAll(page.items().stream()
                    .map(each -> each.state().post())
                    .distinct()
                    .toList());
            for (Stored<Mandate> each : page.items()) {
                if (each.state().seat().calledOff() != null) {
                    // Popolo has no way to say that it never began.
                    continue;
                }
                Stored<Post> post = held.get(each.state().post());
                export.add(each.state(), post == null ? null : post.state());
            }
            if (page.next() == null) {
                break;
            }
            page = mandates.page(filter, new PageRequest(PageRequest.MAX_SIZE, page.next()));
        }
        export.close();
    }
}
