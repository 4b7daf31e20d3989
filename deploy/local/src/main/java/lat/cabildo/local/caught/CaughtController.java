package lat.cabildo.local.caught;

import java.net.http.HttpHeaders;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives webhooks and shows what was caught. */
@RestController
class CaughtController {
    private final Mailbox mailbox;
    private final Webhooks webhooks;

    CaughtController(Mailbox mailbox, Webhooks webhooks) {
        this.mailbox = mailbox;
        this.webhooks = webhooks;
    }

    @GetMapping("/caught/mails")
    List<CaughtMail> mails(@RequestParam(defaultValue = "0") int since) {
        return mailbox.since(since);
    }

    @GetMapping("/caught/webhooks")
    List<CaughtWebhook> webhooks(@RequestParam(defaultValue = "0") int since) {
        return webhooks.since(since);
    }

    /** Tells the catcher with which secret webhooks to this name are signed. */
    @PutMapping("/webhooks/{name}/secret")
    ResponseEntity<Void> expect(@PathVariable String name, @RequestBody String secret) {
        webhooks.expect(name, secret);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/webhooks/{name}")
    ResponseEntity<Void> receive(
            @PathVariable String name, @RequestHeader MultiValueMap<String, String> headers, @RequestBody String body) {
        boolean verified = webhooks.catchOne(name, HttpHeaders.of(headers, (_, _) -> true), body);
        return ResponseEntity.status(verified ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }
}
