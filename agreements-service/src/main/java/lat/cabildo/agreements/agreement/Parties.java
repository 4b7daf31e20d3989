package lat.cabildo.agreements.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Everyone listed in one agreement, each organization once, in the order of listing. */
public record Parties(List<Party> all) {

    /** Most organizations that one agreement lists. */
    public static final int MOST = 600;

    static final Parties NOBODY = new Parties(List.of());

    public Parties {
        all = List.copyOf(all);
    }

    public Optional<Party> of(OrganizationId organization) {
        return all.stream()
                .filter(party -> party.organization().equals(organization))
                .findFirst();
    }

    /** How many are bound today. */
    public long registered() {
        return all.stream().filter(party -> party.status() == PartyStatus.PARTY).count();
    }

    /**
     * Who may change the agreement on behalf of all: its promoters, depositary and secretariat, else its signatories.
     */
    public List<OrganizationId> stewards() {
        List<OrganizationId> stewards = remaining(PartyRole::stewards);
        return stewards.isEmpty() ? remaining(PartyRole::mustSign) : stewards;
    }

    private List<OrganizationId> remaining(Predicate<PartyRole> role) {
        return all.stream()
                .filter(party -> party.status() != PartyStatus.WITHDRAWN && role.test(party.role()))
                .map(Party::organization)
                .toList();
    }

    /** Whoever is listed already in the same role stays as it is. */
    Parties with(List<Invitation> invitations) {
        List<Party> more = new ArrayList<>(all);
        for (Invitation invitation : invitations) {
            Optional<Party> listed = new Parties(more).of(invitation.organization());
            if (listed.isEmpty()) {
                more.add(Party.listed(invitation.organization(), invitation.role()));
            } else if (listed.get().role() != invitation.role()) {
                throw new AgreementRefusal.AlreadyListed(
                        invitation.organization(), listed.get().role());
            }
        }
        if (more.size() > MOST) {
            throw new AgreementRefusal.Full("parties", MOST);
        }
        return new Parties(more);
    }

    /** Where everyone stands after these acts; some acts list whoever was not. */
    Parties after(List<Act> acts) {
        Map<OrganizationId, Party> next = new LinkedHashMap<>();
        all.forEach(party -> next.put(party.organization(), party));
        for (Act act : acts) {
            next.put(
                    act.organization(),
                    Optional.ofNullable(next.get(act.organization()))
                            .orElseGet(() -> listedBy(act))
                            .after(act));
        }
        if (next.size() > MOST) {
            throw new AgreementRefusal.Full("parties", MOST);
        }
        return new Parties(List.copyOf(next.values()));
    }

    private static Party listedBy(Act act) {
        PartyRole role = act.kind().lists().orElseThrow(() -> new AgreementRefusal.NotListed(act.organization()));
        return Party.listed(act.organization(), role);
    }

    /** Whether everyone who must sign has done so; withdrawn parties are not waited for. */
    boolean allSigned() {
        Set<OrganizationId> required = required();
        return !required.isEmpty()
                && all.stream()
                        .filter(party -> required.contains(party.organization()))
                        .noneMatch(party -> party.status() == PartyStatus.INVITED);
    }

    /** Everyone who must sign has done so. */
    Parties signed(@Nullable PartialDate on) {
        return new Parties(all.stream().map(party -> party.signed(on)).toList());
    }

    /** Those without whom the agreement is not signed. */
    Set<OrganizationId> required() {
        return Set.copyOf(remaining(PartyRole::mustSign));
    }
}
