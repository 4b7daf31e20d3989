package lat.cabildo.events.event;

import lat.cabildo.events.agenda.Agenda;

/** An event has an agenda, in place of any before. */
public record AgendaSet(EventId id, Agenda agenda) implements EventChange {}
