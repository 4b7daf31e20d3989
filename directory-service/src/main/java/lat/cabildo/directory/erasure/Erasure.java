package lat.cabildo.directory.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureCarriedOut;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureConfirmed;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureRequested;
import lat.cabildo.directory.erasure.ErasureRefusal.NotCarriedOut;
import lat.cabildo.directory.erasure.ErasureRefusal.TooManyConfirmations;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.ErasureReason;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The erasing of one person, and its receipt: ids and days, never anything of the person. It cannot be undone. At most
 * some 60 KB: 500 records, 100 confirmations.
 *
 * @param person under whose id it was asked for
 * @param keeper organization that kept the record; null if the secretariat did
 * @param records all under which the register knew the person, the one that was asked for first
 * @param carriedOutAt null until then
 */
public record Erasure(
        ErasureId id,
        PersonId person,
        @Nullable OrganizationId keeper,
        ErasureReason reason,
        Instant requestedAt,
        List<ErasedRecord> records,
        @Nullable Instant carriedOutAt,
        List<Confirmation> confirmations) {
    /** Name of the step after which nothing of the person is left; there is no undo. */
    public static final String CARRY_OUT = "erasure.carry-out";

    static final int MAX_CONFIRMATIONS = 100;

    public Erasure {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(requestedAt);
        records = List.copyOf(records);
        confirmations = List.copyOf(confirmations);
    }

    /** @param known ids under which the register knows the person, {@code person} first */
    static Decision<Erasure, ErasureEvent> request(
            ErasureId id,
            PersonId person,
            @Nullable OrganizationId keeper,
            ErasureReason reason,
            List<PersonId> known,
            Instant now) {
        List<ErasedRecord> records =
                known.stream().map(each -> new ErasedRecord(each, null)).toList();
        Erasure requested = new Erasure(id, person, keeper, reason, now, records, null, List.of());
        return Decision.of(requested, (ErasureEvent) new ErasureRequested(id, person, reason))
                .then(CARRY_OUT);
    }

    public ErasureStatus status() {
        return carriedOutAt == null ? ErasureStatus.REQUESTED : ErasureStatus.CARRIED_OUT;
    }

    /** Keys that no other erasure may hold: a person is erased once. */
    Set<String> uniqueKeys() {
        return Set.of(key(person));
    }

    static String key(PersonId person) {
        return "erasure:" + person;
    }

    /** @param erased what was erased in the end, each with its mark */
    Decision<Erasure, ErasureEvent> carriedOut(List<ErasedRecord> erased, Instant now) {
        if (carriedOutAt != null) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Erasure(id, person, keeper, reason, requestedAt, erased, now, confirmations),
                new ErasureCarriedOut(id, person, erased));
    }

    /**
     * @throws NotCarriedOut if there is nothing to follow yet
     * @throws TooManyConfirmations if no more can be kept
     */
    public Decision<Erasure, ErasureEvent> confirm(Confirmation confirmation) {
        if (carriedOutAt == null) {
            throw new NotCarriedOut(id);
        }
        if (confirmations.stream().anyMatch(each -> each.consumer().equals(confirmation.consumer()))) {
            return Decision.unchanged(this);
        }
        if (confirmations.size() == MAX_CONFIRMATIONS) {
            throw new TooManyConfirmations(id, MAX_CONFIRMATIONS);
        }
        List<Confirmation> more = new ArrayList<>(confirmations);
        more.add(confirmation);
        return Decision.of(
                new Erasure(id, person, keeper, reason, requestedAt, records, carriedOutAt, more),
                new ErasureConfirmed(id, confirmation.consumer()));
    }
}
