package lat.cabildo.platform.security;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What operators have done here, and who was shown what of people; part of the operators' door, see docs/operators.md.
 */
@Hidden
@RestController
@RequestMapping("/operations/audit")
final class AuditController {
    private static final int LATEST = 500;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    record Entries(List<Audit.Entry> items) {}

    /** Of all, or of one kind, or about one target. */
    @GetMapping
    Entries latest(
            @RequestParam(required = false) @Size(max = 200) @Nullable String action,
            @RequestParam(required = false) @Size(max = 500) @Nullable String target) {
        Map<String, String> wanted = new HashMap<>();
        if (action != null) {
            wanted.put("action", action);
        }
        if (target != null) {
            wanted.put("target", target);
        }
        return new Entries(audit.latest(LATEST, wanted));
    }
}
