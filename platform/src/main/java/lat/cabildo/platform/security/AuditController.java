package lat.cabildo.platform.security;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators have done here; part of the operators' door, see docs/operators.md. */
@Hidden
@RestController
@RequestMapping("/operations/audit")
final class AuditController {
    private static final int LATEST = 500;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    record Entry(
            String id,
            Instant at,
            String client,
            @Nullable String subject,
            String action,
            String target,
            String reason) {

        static Entry of(Document found) {
            return new Entry(
                    found.getString("_id"),
                    found.getDate("at").toInstant(),
                    found.getString("client"),
                    found.getString("subject"),
                    found.getString("action"),
                    found.getString("target"),
                    found.getString("reason"));
        }
    }

    record Entries(List<Entry> items) {}

    @GetMapping
    Entries latest() {
        return new Entries(audit.latest(LATEST).stream().map(Entry::of).toList());
    }
}
