package lat.cabildo.agreements.agreement;

import java.util.List;
import java.util.Set;
import lat.cabildo.agreements.agreement.AgreementRefusal.UnknownReference;
import lat.cabildo.agreements.agreement.RecordActs.RecordedAct;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.agreements.events.Occasions;
import org.jspecify.annotations.Nullable;

/** Refuses commands that name what is not known here. */
final class References {
    private final Directory directory;
    private final Occasions occasions;

    References(Directory directory, Occasions occasions) {
        this.directory = directory;
        this.occasions = occasions;
    }

    void requireParties(List<Invitation> invitations) {
        requireOrganizations(invitations.stream().map(Invitation::organization).toList(), "/parties/%d/organization");
    }

    void requireEvents(List<EventLink> links) {
        for (int at = 0; at < links.size(); at++) {
            requireEvent(links.get(at).event(), "/events/%d/event".formatted(at));
        }
    }

    void requireEvent(EventId event, String pointer) {
        if (occasions.find(event).isEmpty()) {
            throw new UnknownReference(pointer, event.value());
        }
    }

    void requireOrganization(OrganizationId organization, String pointer) {
        if (directory.organization(organization).isEmpty()) {
            throw new UnknownReference(pointer, organization.value());
        }
    }

    void requireRecorded(List<RecordedAct> acts) {
        requireOrganizations(acts.stream().map(RecordedAct::organization).toList(), "/acts/%d/organization");
        for (int at = 0; at < acts.size(); at++) {
            requireSigner(acts.get(at).signer(), "/acts/%d/signer".formatted(at));
        }
    }

    private void requireSigner(@Nullable Signer signer, String pointer) {
        if (signer == null) {
            return;
        }
        if (signer.person() != null && directory.person(signer.person()).isEmpty()) {
            throw new UnknownReference(pointer + "/person", signer.person().value());
        }
        if (signer.post() != null && directory.post(signer.post()).isEmpty()) {
            throw new UnknownReference(pointer + "/post", signer.post().value());
        }
    }

    private void requireOrganizations(List<OrganizationId> organizations, String pointer) {
        Set<OrganizationId> known = directory.organizations(organizations).keySet();
        for (int at = 0; at < organizations.size(); at++) {
            if (!known.contains(organizations.get(at))) {
                throw new UnknownReference(
                        pointer.formatted(at), organizations.get(at).value());
            }
        }
    }
}
