package lat.cabildo.directory.history.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.history.Histories;
import lat.cabildo.directory.history.RecordKind;
import lat.cabildo.platform.aggregate.Change;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class HistoryController {
    private static final String KINDS = "organizations|people|posts|mandates|memberships|applications";
    private static final String ID = "[a-z]{3}_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    private final Histories histories;
    private final JsonMapper json;

    HistoryController(Histories histories, JsonMapper json) {
        this.histories = histories;
        this.json = json;
    }

    /** Every change of a record, oldest first: what was changed, when and by whom; the next ones after a version. */
    @GetMapping("/{records:" + KINDS + "}/{id}/history")
    Map<String, List<ChangeView>> getHistory(
            @PathVariable RecordKind records,
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestParam(defaultValue = "0") @Min(0) long afterVersion,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) @Min(1) @Max(PageRequest.MAX_SIZE) int size) {
        return Map.of(
                "items",
                histories.after(records, id, afterVersion, size).stream()
                        .map(this::view)
                        .toList());
    }

    /**
     * For those who cannot read Kafka: every record that has changed since an instant, once, as it stands now, erased
     * ones by their id alone. Ask again from one minute before you last asked; what is answered twice is the same.
     */
    @GetMapping("/{records:" + KINDS + "}:changed")
    ResponseEntity<Map<String, List<ChangedView>>> listChanged(
            @PathVariable RecordKind records, @RequestParam Instant since, PageRequest page) {
        return Replies.page(histories
                .changedSince(records, since, page)
                .map(change -> new ChangedView(
                        change.id(),
                        change.version(),
                        change.at(),
                        Published.of(change, json).state())));
    }

    /** The record as the register had it at the end of a day, in UTC. */
    @GetMapping("/{records:" + KINDS + "}/{id}/record")
    RecordView getRecordAsOf(
            @PathVariable RecordKind records,
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestParam LocalDate asOf) {
        Change change = histories.on(records, id, asOf);
        return new RecordView(
                id,
                asOf,
                change.version(),
                change.at(),
                Published.of(change, json).state());
    }

    private ChangeView view(Change change) {
        return new ChangeView(
                change.version(),
                change.at(),
                new ChangeView.By(change.by().client(), change.by().subject()),
                change.type(),
                Published.of(change, json).change());
    }
}
