package lat.cabildo.platform.relay;

import io.swagger.v3.oas.annotations.Hidden;
import lat.cabildo.platform.security.Audit;
import lat.cabildo.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How topics that were lost are filled anew; part of the operators' door, see docs/operators.md. */
@Hidden
@RestController
@RequestMapping("/operations/refill")
final class RefillController {
    private final Refill refill;
    private final Audit audit;

    RefillController(Refill refill, Audit audit) {
        this.refill = refill;
        this.audit = audit;
    }

    @GetMapping
    Refill.Progress progress() {
        return refill.progress();
    }

    /** Begins it; one that is under way goes on. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Refill.Progress request(Caller caller) {
        audit.note(caller, "topics.refill", "topics", "");
        return refill.request();
    }
}
