package lat.cabildo.notifications.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lat.cabildo.notifications.agreements.AgreementCopy;
import lat.cabildo.notifications.agreements.AgreementId;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.directory.PersonCopy;
import lat.cabildo.notifications.directory.PersonId;
import lat.cabildo.notifications.directory.PostCopy;
import lat.cabildo.notifications.directory.PostId;
import lat.cabildo.notifications.events.EventCopy;
import lat.cabildo.notifications.events.EventId;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.Resolved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Today's names of what domain events refer to by id; those merged go by their survivor's. */
@Component
class Names {
    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;
    private final Replica<EventId, EventCopy> events;
    private final Replica<AgreementId, AgreementCopy> agreements;

    Names(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<EventId, EventCopy> events,
            Replica<AgreementId, AgreementCopy> agreements) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.events = events;
        this.agreements = agreements;
    }

    Optional<String> of(String id, Locale locale) {
        if (OrganizationId.isValid(id)) {
            OrganizationId key = new OrganizationId(id);
            return Optional.ofNullable(organizations.resolve(List.of(key)).get(key))
                    .map(Resolved::copy)
                    .map(OrganizationCopy::name);
        }
        if (PersonId.isValid(id)) {
            PersonId key = new PersonId(id);
            return Optional.ofNullable(people.resolve(List.of(key)).get(key))
                    .map(Resolved::copy)
                    .map(PersonCopy::name);
        }
        if (PostId.isValid(id)) {
            return posts.find(new PostId(id)).flatMap(post -> inLanguage(post.title(), locale));
        }
        if (EventId.isValid(id)) {
            return events.find(new EventId(id)).flatMap(event -> inLanguage(event.title(), locale));
        }
        return AgreementId.isValid(id)
                ? agreements.find(new AgreementId(id)).flatMap(agreement -> inLanguage(agreement.title(), locale))
                : Optional.empty();
    }

    /** The text in this language or a variety of it, else in Spanish, else in whichever comes first. */
    static Optional<String> inLanguage(@Nullable Map<String, String> texts, Locale locale) {
        if (texts == null || texts.isEmpty()) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> wanted =
                Locale.LanguageRange.parse("%s,%s-*,es;q=0.5".formatted(locale.getLanguage(), locale.getLanguage()));
        List<String> found = Locale.filterTags(wanted, texts.keySet());
        return Optional.ofNullable(
                texts.get(found.isEmpty() ? new TreeSet<>(texts.keySet()).first() : found.getFirst()));
    }
}
