package lat.cabildo.directory.importing.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.Imports;
import lat.cabildo.directory.table.TableFormat;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.MergePatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/imports")
class ImportController {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, TableFormat> FORMATS =
            Map.of(CSV, TableFormat.CSV, XLSX, TableFormat.XLSX, MediaType.APPLICATION_JSON_VALUE, TableFormat.POPOLO);

    private final Imports imports;
    private final ImportDesk desk;
    private final Uploads uploads;

    ImportController(Imports imports, ImportDesk desk, Uploads uploads) {
        this.imports = imports;
        this.desk = desk;
        this.uploads = uploads;
    }

    /** Those of whoever asks, the oldest first. */
    @GetMapping
    ResponseEntity<Map<String, List<ImportView>>> listImports(Caller caller, PageRequest page) {
        return Replies.page(imports.page(ImportDesk.importer(caller), page).map(found -> desk.shown(found.state())));
    }

    /** How an import stands, and what its columns are taken to mean. */
    @GetMapping("/{id}")
    ResponseEntity<ImportView> getImport(@PathVariable ImportId id, Caller caller) {
        return shown(desk.get(id, caller));
    }

    /** Opens an import; its file is sent next. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportView> openImport(@Valid @RequestBody ImportTermsBody body, Command command, Caller caller) {
        ImportId id = new ImportId(command.newId("imp"));
        Stored<Import> opened = imports.open(command, id, ImportDesk.importer(caller), body.terms());
        return Replies.created(opened, "/imports/" + id, desk.shown(opened.state()));
    }

    /** Says anew what is to be made of the file, which is then checked again. */
    @PatchMapping("/{id}")
    ResponseEntity<ImportView> reviseImport(
            @PathVariable ImportId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        desk.get(id, caller);
        return shown(imports.change(
                command,
                id,
                each -> each.revise(
                        patch.apply(ImportTermsBody.of(each.terms())).terms())));
    }

    /**
     * Takes the file and has it checked; nothing is changed by that. CSV in the charset of its content type, a
     * workbook, or organizations in Popolo JSON.
     */
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))
            })
    /** Sends the file, or another one in its place; it is checked at once and nothing is applied. */
    @PutMapping(
            path = "/{id}/file",
            consumes = {CSV, XLSX, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ImportView> sendImportFile(
            @PathVariable ImportId id, @IfMatch Command command, Caller caller, HttpServletRequest request)
            throws IOException {
        Stored<Import> found = desk.getForFile(id, caller, command);
        MediaType type = MediaType.parseMediaType(request.getContentType());
        TableFormat format = Objects.requireNonNull(FORMATS.get(type.getType() + "/" + type.getSubtype()));
        ImportedFile file = uploads.read(
                command.newId("upl"),
                format,
                Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8),
                request.getInputStream());
        return shown(desk.take(command, found.state(), file));
    }

    /** Does what the check has found, as far as that is still so. */
    @PostMapping("/{id}/start")
    ResponseEntity<ImportView> startImport(@PathVariable ImportId id, @IfMatch Command command, Caller caller) {
        desk.get(id, caller);
        return shown(imports.change(command, id, each -> each.start(ImportDesk.importer(caller))));
    }

    /** Ends it before its last row; what was done stays. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<ImportView> cancelImport(@PathVariable ImportId id, @IfMatch Command command, Caller caller) {
        return shown(desk.cancel(command, desk.get(id, caller).state()));
    }

    private ResponseEntity<ImportView> shown(Stored<Import> stored) {
        return Replies.joined(stored, desk.shown(stored.state()));
    }
}
