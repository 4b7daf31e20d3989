package lat.cabildo.events.event.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.events.event.Organizer;
import lat.cabildo.events.event.OrganizerRole;
import org.jspecify.annotations.Nullable;

/**
 * An organizer by its name of now. Two that have become one since are shown as one.
 *
 * @param was ids stored here of what was merged into it
 */
record OrganizerView(
        String id,
        @Nullable String name,
        @Nullable String country,
        Set<OrganizerRole> roles,
        @Nullable Set<String> was) {

    static List<OrganizerView> of(List<Organizer> organizers, Names names) {
        Map<String, OrganizerView> byId = new LinkedHashMap<>();
        for (Organizer organizer : organizers) {
            OrganizationView view = names.of(organizer.organization());
            OrganizerView first = byId.computeIfAbsent(
                    view.id(), id -> new OrganizerView(id, view.name(), view.country(), new LinkedHashSet<>(), null));
            first.roles().add(organizer.role());
            byId.put(view.id(), view.was() == null ? first : first.merged(view.was()));
        }
        return List.copyOf(byId.values());
    }

    private OrganizerView merged(String absorbed) {
        Set<String> all = was == null ? new LinkedHashSet<>() : new LinkedHashSet<>(was);
        all.add(absorbed);
        return new OrganizerView(id, name, country, roles, all);
    }
}
