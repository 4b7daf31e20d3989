package lat.cabildo.platform.security;

import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Notes in the audit each change that is about to be acknowledged: by which route, at which address, and the version
 * that came of it; never its content. What cannot be noted is not acknowledged: the client repeats it under its
 * idempotency key, which changes nothing more. What is refused leaves no note. ADR 25 tells what this leaves open.
 */
@ControllerAdvice
final class ChangeNotes extends BeforeAnswer {
    /** What others must have seen to know of a change: id and version. */
    private static final String SEEN = "Cabildo-Seen";

    private final Audit audit;

    ChangeNotes(Audit audit) {
        this.audit = audit;
    }

    @Override
    void about(Answer answer) {
        Caller caller = answer.caller();
        Access row = answer.row();
        if (caller != null && row.isForChanges()) {
            audit.noteChange(
                    caller,
                    row.verb() + " " + row.address(),
                    answer.request().getRequestURI(),
                    answer.headers().getFirst(SEEN));
        }
    }
}
