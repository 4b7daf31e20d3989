package lat.cabildo.events.event;

import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/** What of the directory is named in which place of a command. */
final class References {

    private References() {}

    static List<Reference> of(Profile profile) {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < profile.organizers().size(); i++) {
            found.add(new Reference(
                    "/organizers/%d/organization".formatted(i),
                    profile.organizers().get(i).organization()));
        }
        return found;
    }

    static List<Reference> of(Venue venue) {
        List<Reference> found = new ArrayList<>();
        Place place = venue.place();
        add(found, "/place/organization", place == null ? null : place.organization());
        return found;
    }

    static List<Reference> of(List<PlannedSession> sessions) {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            List<Announced> people = sessions.get(i).people();
            for (int j = 0; j < people.size(); j++) {
                String pointer = "/sessions/%d/people/%d/".formatted(i, j);
                Announced announced = people.get(j);
                add(found, pointer + "person", announced.person());
                add(found, pointer + "post", announced.post());
                add(found, pointer + "organizationId", announced.organizationId());
            }
        }
        return found;
    }

    static List<Reference> of(NewFollowUp followUp) {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < followUp.responsible().size(); i++) {
            found.add(new Reference(
                    "/responsible/%d".formatted(i), followUp.responsible().get(i)));
        }
        return found;
    }

    private static void add(List<Reference> found, String pointer, @Nullable Id id) {
        if (id != null) {
            found.add(new Reference(pointer, id));
        }
    }
}
