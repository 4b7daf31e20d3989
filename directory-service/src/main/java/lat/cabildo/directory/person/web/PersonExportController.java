package lat.cabildo.directory.person.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import lat.cabildo.directory.exporting.Downloads;
import lat.cabildo.directory.exporting.ExportFormat;
import lat.cabildo.directory.exporting.ExportFormat.Media;
import lat.cabildo.directory.exporting.PersonList;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonFilter;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonExportController {
    private final People people;
    private final Downloads downloads;

    PersonExportController(People people, Downloads downloads) {
        this.people = people;
        this.downloads = downloads;
    }

    /**
     * The whole of a list of people, however long, as the list shows them: never how to reach them. CSV if any format
     * will do. It is read while it is written.
     */
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
            path = "/people:export",
            produces = {Media.CSV, Media.XLSX, Media.JSONL, Media.POPOLO})
    void exportPeople(
            @RequestParam(required = false) @Pattern(regexp = ExportFormat.WITHOUT_PLACE) @Nullable String format,
            @RequestParam(required = false) @Size(max = 300) @Nullable String name,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        PersonFilter filter = new PersonFilter(name);
        downloads.send(
                PersonList.of(PersonView::of),
                page -> people.page(filter, page).map(Stored::state),
                ExportFormat.ofNullable(format),
                headers,
                response);
    }
}
