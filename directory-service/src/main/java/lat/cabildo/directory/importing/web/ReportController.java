package lat.cabildo.directory.importing.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.ImportedRow;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.table.CsvWriter;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of each row, as far as the present run has come. */
@RestController
@RequestMapping("/imports/{id}")
class ReportController {
    private static final String CSV = "text/csv";
    private static final List<String> HEADER = List.of("row", "outcome", "organization", "column", "problem", "detail");

    private final ImportDesk desk;
    private final ImportedRows rows;
    private final ProgressStream progress;

    ReportController(ImportDesk desk, ImportedRows rows, ProgressStream progress) {
        this.desk = desk;
        this.rows = rows;
        this.progress = progress;
    }

    /** What becomes of each row, and why; by outcome if wanted. */
    @GetMapping("/rows")
    ResponseEntity<Map<String, List<RowView>>> listImportRows(
            @PathVariable ImportId id,
            @RequestParam(required = false) RowOutcome.@Nullable Kind outcome,
            Caller caller,
            PageRequest page) {
        return Replies.page(page(desk.get(id, caller).state(), outcome, page).map(RowView::of));
    }

    /** The same for a spreadsheet: one line for each problem, and one for each row without. */
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = CSV))
    @GetMapping(path = "/report", produces = CSV)
    void exportImportRows(
            @PathVariable ImportId id,
            @RequestParam(required = false) RowOutcome.@Nullable Kind outcome,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        Import work = desk.get(id, caller).state();
        response.setContentType(CSV + ";charset=UTF-8");
        write(work, outcome, response.getOutputStream());
    }

    /** Tells by server-sent events how far a run is, until it ends or is cancelled. */
    @ApiResponse(
            responseCode = "200",
            description = "Events named progress, with the counts as of the import itself",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    /** Progress as server-sent events, until the import has ended or waits for somebody. */
    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void followImport(@PathVariable ImportId id, Caller caller, HttpServletResponse response) throws IOException {
        desk.get(id, caller);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        progress.tell(() -> desk.get(id, caller).state(), response.getOutputStream());
    }

    private Page<ImportedRow> page(Import work, RowOutcome.@Nullable Kind outcome, PageRequest page) {
        ImportedFile file = work.file();
        return file == null ? new Page<>(List.of(), null) : rows.report(work.id(), file, work.run(), outcome, page);
    }

    private void write(Import work, RowOutcome.@Nullable Kind outcome, OutputStream file) throws IOException {
        try (CsvWriter csv = new CsvWriter(file)) {
            csv.row(HEADER);
            String after = null;
            do {
                Page<ImportedRow> page = page(work, outcome, new PageRequest(PageRequest.MAX_SIZE, after));
                for (ImportedRow row : page.items()) {
                    write(Objects.requireNonNull(row.outcome()), csv);
                }
                after = page.next();
            } while (after != null);
        }
    }

    private static void write(RowOutcome outcome, CsvWriter csv) throws IOException {
        List<RowProblem> problems = outcome.problems().isEmpty()
                ? List.of(new RowProblem(null, "", String.join(" ", outcome.like())))
                : outcome.problems();
        for (RowProblem problem : problems) {
            csv.row(List.of(
                    Integer.toString(outcome.row()),
                    outcome.kind().toString(),
                    Objects.toString(outcome.organization(), ""),
                    Objects.toString(problem.column(), ""),
                    problem.code(),
                    Objects.toString(problem.detail(), "")));
        }
    }
}
