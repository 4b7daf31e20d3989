package lat.cabildo.platform.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Notes in the audit each answer that shows personal contact data, before it is sent: to whom, and at which address,
 * whose ids say of whom; never what it says. What cannot be noted is not shown. What a caller has just told itself
 * (201) is no look.
 */
@ControllerAdvice
final class ContactLooks extends BeforeAnswer {
    private final Audit audit;
    private final String scope;

    ContactLooks(Audit audit, String service) {
        this.audit = audit;
        this.scope = service + ":contacts";
    }

    @Override
    void about(Answer answer) {
        Caller caller = answer.caller();
        if (!answer.empty()
                && caller != null
                && caller.has(scope)
                && answer.status() == HttpStatus.OK
                && answer.row().contacts() != Access.Contacts.NONE) {
            audit.note(caller, "contacts.look", answer.request().getRequestURI(), "");
        }
    }
}
