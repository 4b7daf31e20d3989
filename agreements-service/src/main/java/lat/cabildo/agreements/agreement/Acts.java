package lat.cabildo.agreements.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything the parties of one agreement did, in the order it came in. Acts are added, never changed; only the printed
 * name of a signer who was erased is taken away.
 */
public record Acts(List<Act> all) {

    /** Most acts that one agreement holds. */
    public static final int MOST = 800;

    static final Acts NONE = new Acts(List.of());

    public Acts {
        all = List.copyOf(all);
    }

    /** With these acts numbered on; an act that is there already is not added again. */
    Acts with(List<Act> more) {
        List<Act> acts = new ArrayList<>(all);
        for (Act act : more) {
            if (acts.stream().noneMatch(act::sameAs)) {
                acts.add(act.numbered(acts.size() + 1));
            }
        }
        if (acts.size() > MOST) {
            throw new AgreementRefusal.Full("acts", MOST);
        }
        return new Acts(acts);
    }

    Acts without(Set<PersonId> erased) {
        return new Acts(all.stream().map(act -> act.without(erased)).toList());
    }

    List<Act> since(Acts before) {
        return all.subList(before.all.size(), all.size());
    }

    /** The day on which the last of these organizations signed; null if that cannot be told from the acts. */
    @Nullable
    PartialDate signedBy(Set<OrganizationId> organizations) {
        List<Act> signatures = all.stream()
                .filter(act -> act.kind() == ActKind.SIGNATURE && organizations.contains(act.organization()))
                .toList();
        Set<OrganizationId> signed = signatures.stream().map(Act::organization).collect(Collectors.toSet());
        Set<@Nullable PartialDate> days = new HashSet<>();
        signatures.forEach(act -> days.add(act.on()));
        if (days.contains(null) || !signed.equals(organizations)) {
            return null;
        }
        if (days.size() == 1) {
            return days.iterator().next();
        }
        List<PartialDate> known = days.stream().filter(Objects::nonNull).toList();
        return known.stream().allMatch(PartialDate::isExact)
                ? known.stream()
                        .max((one, other) -> one.value().compareTo(other.value()))
                        .orElse(null)
                : null;
    }
}
