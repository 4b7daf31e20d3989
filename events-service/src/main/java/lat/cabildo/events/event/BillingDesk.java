package lat.cabildo.events.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lat.cabildo.events.agenda.Agenda;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.agenda.Billing;
import lat.cabildo.events.agenda.Session;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationCopy;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonCopy;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.directory.PostCopy;
import lat.cabildo.events.directory.PostId;
import lat.cabildo.platform.replica.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Settles how people are announced: as the command says and, where it is silent, as the directory has it today. Of who
 * was erased nothing comes back, whatever the command says.
 *
 * @param languages in which the event speaks, to choose among the titles of a post
 */
record BillingDesk(
        Set<PersonId> erased,
        Map<PersonId, Resolved<PersonId, PersonCopy>> people,
        Map<PostId, Resolved<PostId, PostCopy>> posts,
        Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> organizations,
        Collection<String> languages) {

    static Agenda settle(List<PlannedSession> sessions, Collection<String> languages, Directory directory) {
        List<Announced> all =
                sessions.stream().flatMap(each -> each.people().stream()).toList();
        Map<PostId, Resolved<PostId, PostCopy>> posts = directory.posts(ids(all, Announced::post));
        List<PersonId> named = ids(all, Announced::person);
        Map<PersonId, Resolved<PersonId, PersonCopy>> people = directory.people(named);
        BillingDesk desk = new BillingDesk(
                named.stream()
                        .filter(each -> !people.containsKey(each) && directory.isErased(each))
                        .collect(Collectors.toSet()),
                people,
                posts,
                directory.organizations(ids(all, announced -> house(announced, posts))),
                languages);
        return new Agenda(sessions.stream().map(desk::settle).toList());
    }

    private Session settle(PlannedSession session) {
        return new Session(
                session.kind(),
                session.title(),
                session.minutes(),
                session.segments(),
                session.people().stream().map(this::settle).toList());
    }

    private Appearance settle(Announced announced) {
        OrganizationId house = house(announced, posts);
        Billing billing = new Billing(
                announced.name() == null ? nameOf(announced.person()) : announced.name(),
                announced.title() == null ? titleOf(announced.post()) : announced.title(),
                announced.organization() == null ? nameOf(house) : announced.organization(),
                house,
                announced.asPrinted());
        PersonId person = announced.person();
        boolean gone = person != null && erased.contains(person);
        return new Appearance(person, announced.role(), gone ? billing.blanked() : billing);
    }

    private String nameOf(@Nullable PersonId person) {
        Resolved<PersonId, PersonCopy> found = person == null ? null : people.get(person);
        String name = found == null ? null : found.copy().name();
        return name == null ? Objects.requireNonNull(person).value() : name;
    }

    private @Nullable String nameOf(@Nullable OrganizationId organization) {
        Resolved<OrganizationId, OrganizationCopy> found =
                organization == null ? null : organizations.get(organization);
        return found == null ? null : found.copy().name();
    }

    private @Nullable String titleOf(@Nullable PostId post) {
        Resolved<PostId, PostCopy> found = post == null ? null : posts.get(post);
        Map<String, String> titles = found == null ? null : found.copy().title();
        return titles == null
                ? null
                : languages.stream()
                        .filter(titles::containsKey)
                        .findFirst()
                        .or(() -> titles.keySet().stream().findFirst())
                        .map(titles::get)
                        .orElse(null);
    }

    private static @Nullable OrganizationId house(Announced announced, Map<PostId, Resolved<PostId, PostCopy>> posts) {
        Resolved<PostId, PostCopy> post = announced.post() == null ? null : posts.get(announced.post());
        String seat = post == null ? null : post.copy().organization();
        return announced.organizationId() != null || seat == null
                ? announced.organizationId()
                : new OrganizationId(seat);
    }

    private static <I> List<I> ids(List<Announced> all, Function<Announced, @Nullable I> id) {
        return all.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
