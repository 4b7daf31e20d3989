package lat.cabildo.agreements.agreement.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.agreements.agreement.Act;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.PartyStatus;
import lat.cabildo.agreements.agreement.Signer;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.directory.OrganizationCopy;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonCopy;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.events.EventCopy;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.agreements.events.Occasions;
import lat.cabildo.agreements.json.PartialDates;
import lat.cabildo.agreements.json.SourceJson;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.replica.Resolved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins agreements with what is known of others when they are shown: one look-up of each kind for a whole page. */
@Component
class AgreementViews {
    private static final int PARTIES_IN_LISTS = 20;

    private final Directory directory;
    private final Occasions occasions;

    AgreementViews(Directory directory, Occasions occasions) {
        this.directory = directory;
        this.occasions = occasions;
    }

    AgreementView of(Agreement agreement) {
        return view(agreement, parties(List.of(agreement)), events(List.of(agreement)), Integer.MAX_VALUE);
    }

    Page<AgreementView> of(Page<Stored<Agreement>> page) {
        List<Agreement> agreements = page.items().stream().map(Stored::state).toList();
        PartyViews parties = parties(agreements);
        Map<EventId, EventCopy> events = events(agreements);
        return page.map(stored -> view(stored.state(), parties, events, PARTIES_IN_LISTS));
    }

    List<PartyView> parties(Agreement agreement) {
        return parties(List.of(agreement)).of(agreement.parties());
    }

    List<ActView> acts(Agreement agreement) {
        PartyViews parties = parties(List.of(agreement));
        Set<PersonId> signers = new HashSet<>();
        for (Act act : agreement.acts().all()) {
            if (act.signer() != null && act.signer().person() != null) {
                signers.add(act.signer().person());
            }
        }
        Map<PersonId, Resolved<PersonId, PersonCopy>> people = directory.people(signers);
        return agreement.acts().all().stream()
                .map(act -> view(act, parties, people))
                .toList();
    }

    private static AgreementView view(
            Agreement agreement, PartyViews known, Map<EventId, EventCopy> events, int mostParties) {
        List<PartyView> parties = known.of(agreement.parties());
        return AgreementView.of(
                agreement,
                parties.stream().limit(mostParties).toList(),
                parties.size(),
                parties.stream()
                        .filter(party -> party.status() == PartyStatus.PARTY)
                        .count(),
                agreement.events().all().stream()
                        .map(link -> EventView.of(link, events.get(link.event())))
                        .toList());
    }

    private static ActView view(Act act, PartyViews parties, Map<PersonId, Resolved<PersonId, PersonCopy>> people) {
        OrganizationId survivor = parties.survivor(act.organization());
        OrganizationCopy organization = parties.copy(act.organization());
        return new ActView(
                act.number(),
                act.kind(),
                survivor.value(),
                organization == null ? null : organization.name(),
                survivor.equals(act.organization()) ? null : act.organization().value(),
                act.mode(),
                act.verified(),
                PartialDates.text(act.on()),
                signer(act.signer(), people),
                SourceJson.ofNullable(act.source()),
                act.text());
    }

    private static ActView.@Nullable SignerView signer(
            @Nullable Signer signer, Map<PersonId, Resolved<PersonId, PersonCopy>> people) {
        if (signer == null) {
            return null;
        }
        PersonId person = signer.person();
        Resolved<PersonId, PersonCopy> known = person == null ? null : people.get(person);
        return new ActView.SignerView(
                known != null ? known.id().value() : person == null ? null : person.value(),
                known != null ? known.copy().name() : signer.name(),
                signer.post() == null ? null : signer.post().value(),
                signer.title());
    }

    private PartyViews parties(List<Agreement> agreements) {
        Set<OrganizationId> ids = new HashSet<>();
        for (Agreement agreement : agreements) {
            agreement.parties().all().forEach(party -> ids.add(party.organization()));
        }
        return new PartyViews(directory.organizations(ids));
    }

    private Map<EventId, EventCopy> events(List<Agreement> agreements) {
        Set<EventId> ids = new HashSet<>();
        for (Agreement agreement : agreements) {
            agreement.events().all().forEach(link -> ids.add(link.event()));
        }
        return occasions.findAll(ids);
    }
}
