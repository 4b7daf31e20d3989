package lat.cabildo.directory.post;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * That whoever holds a post does so for a member of the organization, or of one that the organization is part of.
 *
 * @param level null where both are mixed
 * @param quotas at most one for each thing to have in common
 * @param rotation members in whose order the post passes; empty if it does not
 */
public record Representation(@Nullable RepresentationLevel level, List<Quota> quotas, List<OrganizationId> rotation) {

    public static final int MAX_ROTATION = 100;

    public Representation {
        quotas = List.copyOf(quotas);
        rotation = List.copyOf(rotation);
        if (quotas.stream().map(Quota::by).distinct().count() < quotas.size()
                || rotation.stream().distinct().count() < rotation.size()) {
            throw new IllegalArgumentException("said twice");
        }
    }

    /** A quota that has no place left. */
    record Exhausted(Quota quota, String key, List<MandateId> mandates) {}

    /** Which quota leaves no place for a seat. */
    Optional<Exhausted> exhausted(SeatLedger others, Seat wanted, Survivors survivors) {
        return quotas.stream()
                .flatMap(quota -> exhausted(quota, others, wanted, survivors).stream())
                .findFirst();
    }

    private static Optional<Exhausted> exhausted(Quota quota, SeatLedger others, Seat wanted, Survivors survivors) {
        String key = quota.keyOf(wanted.represents(), survivors);
        if (key == null) {
            return Optional.empty();
        }
        int places = quota.placesOf(key, survivors);
        List<MandateId> held =
                others.inTheWayOf(wanted, places, other -> key.equals(quota.keyOf(other.represents(), survivors)));
        return places > 0 && held.isEmpty() ? Optional.empty() : Optional.of(new Exhausted(quota, key, held));
    }

    /**
     * Whether so many others have begun since for the same member as it has places, so that one must have followed. Who
     * stands for the survivor of a merger does not count: that these are one is another record's word, which may
     * change.
     */
    boolean isSucceeded(SeatLedger ledger, Seat seat) {
        return quotas.stream()
                .filter(quota -> quota.by() == QuotaBy.MEMBER)
                .anyMatch(quota -> isSucceeded(quota, ledger, seat));
    }

    private static boolean isSucceeded(Quota quota, SeatLedger ledger, Seat seat) {
        String key = quota.keyOf(seat.represents(), Survivors.NONE);
        return key != null
                && ledger.isSucceeded(
                        seat,
                        Math.max(1, quota.placesOf(key, Survivors.NONE)),
                        other -> key.equals(quota.keyOf(other.represents(), Survivors.NONE)));
    }

    /** Who stands now for those to whom the post passes, beginning with whose turn is next. */
    List<OrganizationId> turn(SeatLedger ledger, Survivors survivors) {
        List<OrganizationId> order =
                rotation.stream().map(survivors::of).distinct().toList();
        int next = ledger.lastHeldFor(order, survivors).map(order::indexOf).orElse(-1) + 1;
        return Stream.concat(order.subList(next, order.size()).stream(), order.subList(0, next).stream())
                .toList();
    }

    /** All organizations that are named in it. */
    List<OrganizationId> named() {
        Stream<OrganizationId> excepted = quotas.stream()
                .filter(quota -> quota.by() == QuotaBy.MEMBER)
                .flatMap(quota -> quota.exceptions().keySet().stream())
                .map(OrganizationId::new);
        return Stream.concat(rotation.stream(), excepted).toList();
    }

    boolean rotates() {
        return !rotation.isEmpty();
    }
}
