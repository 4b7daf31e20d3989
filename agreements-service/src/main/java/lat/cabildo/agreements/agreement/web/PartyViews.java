package lat.cabildo.agreements.agreement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.Parties;
import lat.cabildo.agreements.agreement.Party;
import lat.cabildo.agreements.agreement.PartyStatus;
import lat.cabildo.agreements.directory.OrganizationCopy;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.json.PartialDates;
import lat.cabildo.platform.replica.Resolved;
import org.jspecify.annotations.Nullable;

/** Shows parties as the organizations they are today: those that were merged into one are shown as one. */
record PartyViews(Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> known) {

    /** Who stands for organizations that became one: whoever is bound, before those suspended, invited or gone. */
    private static final Comparator<Party> FOREMOST = Comparator.comparingInt(
            party -> List.of(PartyStatus.PARTY, PartyStatus.SUSPENDED, PartyStatus.INVITED, PartyStatus.WITHDRAWN)
                    .indexOf(party.status()));

    List<PartyView> of(Parties parties) {
        Map<OrganizationId, List<Party>> bySurvivor = new LinkedHashMap<>();
        for (Party party : parties.all()) {
            bySurvivor
                    .computeIfAbsent(survivor(party.organization()), id -> new ArrayList<>())
                    .add(party);
        }
        return bySurvivor.entrySet().stream()
                .map(each -> view(each.getKey(), each.getValue()))
                .toList();
    }

    OrganizationId survivor(OrganizationId id) {
        Resolved<OrganizationId, OrganizationCopy> found = known.get(id);
        return found == null ? id : found.id();
    }

    @Nullable
    OrganizationCopy copy(OrganizationId id) {
        Resolved<OrganizationId, OrganizationCopy> found = known.get(id);
        return found == null ? null : found.copy();
    }

    private PartyView view(OrganizationId survivor, List<Party> listed) {
        Party foremost = listed.stream().min(FOREMOST).orElseThrow();
        OrganizationCopy copy = copy(foremost.organization());
        List<String> was = listed.stream()
                .map(Party::organization)
                .filter(id -> !id.equals(survivor))
                .map(OrganizationId::value)
                .toList();
        return new PartyView(
                survivor.value(),
                copy == null ? null : copy.name(),
                copy == null ? null : copy.kind(),
                copy == null ? null : copy.country(),
                foremost.role(),
                foremost.status(),
                PartialDates.text(foremost.since()),
                was.isEmpty() ? null : was,
                listed.size() > 1 ? true : null);
    }
}
