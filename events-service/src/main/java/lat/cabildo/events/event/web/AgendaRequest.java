package lat.cabildo.events.event.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lat.cabildo.events.agenda.Agenda;
import lat.cabildo.events.event.PlannedSession;

/** The whole agenda, in place of any before. */
record AgendaRequest(
        @NotNull @Size(max = Agenda.MOST_SESSIONS) List<@NotNull @Valid SessionRequest> sessions) {

    List<PlannedSession> planned() {
        return sessions.stream().map(SessionRequest::session).toList();
    }
}
