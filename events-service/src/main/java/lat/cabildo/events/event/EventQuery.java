package lat.cabildo.events.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import org.bson.Document;

/**
 * A filter as one flat document on own fields: attributes of organizers become the ids of the organizations that have
 * them.
 */
final class EventQuery {
    static final String ORGANIZER = "st.profile.organizers.organization";
    static final String FIRST_DAY = "st.time.firstDay";
    static final String LAST_DAY = "st.time.lastDay";
    static final String COUNTRY = "st.venue.place.country";
    static final String THEME = "st.profile.themes";
    static final String STATUS = "st.standing.status";
    static final String PERSON = "st.agenda.sessions.people.person";
    static final String WITHIN = "st.profile.within";

    private final Directory directory;

    EventQuery(Directory directory) {
        this.directory = directory;
    }

    /**
     * @throws lat.cabildo.platform.replica.FilterTooWide if too many organizations have an attribute that is asked for
     */
    Document of(EventFilter filter) {
        Document query = new Document();
        List<Collection<OrganizationId>> wanted = organizers(filter);
        if (!wanted.isEmpty()) {
            query.append(ORGANIZER, new Document("$in", common(wanted)));
        }
        if (filter.country() != null) {
            query.append(COUNTRY, filter.country());
        }
        if (filter.theme() != null) {
            query.append(THEME, filter.theme());
        }
        if (filter.status() != null) {
            query.append(STATUS, filter.status().name());
        }
        if (filter.within() != null) {
            query.append(WITHIN, filter.within().value());
        }
        if (filter.from() != null) {
            query.append(LAST_DAY, new Document("$gte", filter.from().toString()));
        }
        if (filter.to() != null) {
            query.append(FIRST_DAY, new Document("$lte", filter.to().toString()));
        }
        return query;
    }

    /** The events on whose agenda one of these people is. */
    static Document announcing(Collection<PersonId> people) {
        List<String> ids = people.stream().map(PersonId::value).toList();
        return new Document(PERSON, new Document("$in", ids));
    }

    private List<Collection<OrganizationId>> organizers(EventFilter filter) {
        List<Collection<OrganizationId>> wanted = new ArrayList<>();
        if (filter.organizer() != null) {
            wanted.add(directory.sameAs(filter.organizer()));
        }
        if (filter.organizerCountry() != null) {
            wanted.add(directory.inCountry(filter.organizerCountry()));
        }
        if (filter.memberOf() != null) {
            wanted.add(directory.membersOf(filter.memberOf()));
        }
        return wanted;
    }

    private static List<String> common(List<Collection<OrganizationId>> wanted) {
        Set<String> common = texts(wanted.getFirst());
        wanted.forEach(each -> common.retainAll(texts(each)));
        return List.copyOf(common);
    }

    private static Set<String> texts(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
