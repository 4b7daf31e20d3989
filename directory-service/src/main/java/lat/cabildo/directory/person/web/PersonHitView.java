package lat.cabildo.directory.person.web;

import java.util.Locale;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonStatus;
import lat.cabildo.directory.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * One person who was found.
 *
 * @param name the one to show
 * @param matched the one of their names by which they were found, if that is another
 * @param match {@code whole-name}, {@code words} or {@code similar}
 */
record PersonHitView(
        String id,
        String name,
        @Nullable String matched,
        String match,
        @Nullable String honorific,
        PersonStatus status) {

    static PersonHitView of(Hit<Person> hit) {
        Person found = hit.found();
        String shown = found.name().text();
        return new PersonHitView(
                found.id().value(),
                shown,
                hit.matched().equals(shown) ? null : hit.matched(),
                hit.match().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.details().honorific(),
                found.status());
    }
}
