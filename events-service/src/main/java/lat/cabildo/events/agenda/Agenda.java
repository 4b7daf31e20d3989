package lat.cabildo.events.agenda;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/** The sessions of an event, one after the other. */
public record Agenda(List<Session> sessions) {

    public static final int MOST_SESSIONS = 200;

    public Agenda {
        sessions = List.copyOf(sessions);
        if (sessions.size() > MOST_SESSIONS) {
            throw new IllegalArgumentException("agenda of " + sessions.size() + " sessions");
        }
    }

    public static Agenda empty() {
        return new Agenda(List.of());
    }

    /** Sum of the sessions that have a time. */
    public Duration planned() {
        return Duration.ofMinutes(sessions.stream()
                .map(Session::minutes)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum());
    }

    /** Whom and what of the directory it names. */
    public Set<Id> ids() {
        return sessions.stream()
                .flatMap(each -> each.people().stream())
                .flatMap(each ->
                        Stream.<@Nullable Id>of(each.person(), each.billing().organizationId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The same, with nothing of how these people were announced but for whom they came. */
    public Agenda without(Set<PersonId> erased) {
        return new Agenda(sessions.stream().map(each -> each.without(erased)).toList());
    }

    public int people() {
        return sessions.stream().mapToInt(each -> each.people().size()).sum();
    }
}
