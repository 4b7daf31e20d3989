package lat.cabildo.directory.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post when: every mandate that the post ever had. Since it is part of the post, a seat is taken by
 * compare-and-set, and two commands cannot both take the last one.
 *
 * @param seats at most {@value #MAX}
 * @param tellings at most two for each seat; none of what has not changed since builds that kept none
 */
public record SeatLedger(List<Seat> seats, List<Telling> tellings) {

    public static final int MAX = 300;

    public SeatLedger {
        seats = List.copyOf(seats);
        tellings = tellings == null ? List.of() : List.copyOf(tellings);
        if (seats.size() > MAX) {
            throw new IllegalArgumentException(seats.size() + " entries");
        }
    }

    static SeatLedger empty() {
        return new SeatLedger(List.of(), List.of());
    }

    public Optional<Seat> of(MandateId mandate) {
        return seats.stream().filter(seat -> seat.mandate().equals(mandate)).findFirst();
    }

    SeatLedger with(Seat changed) {
        List<Seat> all = new ArrayList<>(seats);
        all.removeIf(seat -> seat.mandate().equals(changed.mandate()));
        all.add(changed);
        return new SeatLedger(all, tellings);
    }

    /** With nobody in office any more. */
    SeatLedger closed(Cause cause, @Nullable PartialDate on, LocalDate today) {
        return new SeatLedger(
                seats.stream()
                        .map(seat -> seat.ended() ? seat : seat.closed(cause, on, today))
                        .toList(),
                tellings);
    }

    /** With those back in office whom this had ended, as far as there are places. */
    SeatLedger reopened(Cause cause, BiPredicate<SeatLedger, Seat> hasPlace) {
        SeatLedger reopened = this;
        for (Seat seat : seats) {
            if (seat.isClosedBy(cause) && hasPlace.test(reopened, seat.reopened())) {
                reopened = reopened.with(seat.reopened());
            }
        }
        return reopened;
    }

    /**
     * With the moment at which it was told what it says now of who followed whom and did not say before, and what it
     * does not say any more. What has not changed keeps the moment that is known of it, or none.
     */
    SeatLedger told(List<Succession> before, List<Succession> now, Instant at) {
        List<Telling> all = new ArrayList<>();
        for (Succession each : now) {
            Instant since = before.stream().anyMatch(each::saysAsMuchAs) ? tellingOf(each) : at;
            if (since != null) {
                all.add(Telling.of(each, since));
            }
        }
        before.stream()
                .map(each -> Telling.of(each, at))
                .filter(each -> now.stream().noneMatch(each::isOf))
                .forEach(all::add);
        tellings.stream()
                .filter(each -> Stream.concat(before.stream(), now.stream()).noneMatch(each::isOf))
                .forEach(all::add);
        return new SeatLedger(seats, all);
    }

    @Nullable
    Instant tellingOf(Succession succession) {
        return tellings.stream()
                .filter(each -> each.isOf(succession))
                .map(Telling::at)
                .findFirst()
                .orElse(null);
    }

    boolean isFull() {
        return seats.size() == MAX;
    }

    /**
     * Who leaves no place for a seat: those that are certainly held on one day with it, if they are {@code places} or
     * more. Uncertain and unknown dates take no place from anybody: sources that contradict each other can stand side
     * by side.
     */
    List<MandateId> inTheWayOf(Seat wanted, int places) {
        return inTheWayOf(wanted, places, _ -> true);
    }

    /** The same, among some of the others. */
    List<MandateId> inTheWayOf(Seat wanted, int places, Predicate<Seat> counted) {
        LocalDate from = wanted.surelyFrom();
        LocalDate until = wanted.surelyUntil();
        if (from == null || until == null || !from.isBefore(until)) {
            return List.of();
        }
        List<Seat> others = seats.stream()
                .filter(seat -> !seat.mandate().equals(wanted.mandate()))
                .filter(counted)
                .toList();
        return Stream.concat(
                        Stream.of(from),
                        others.stream()
                                .map(Seat::surelyFrom)
                                .filter(Objects::nonNull)
                                .filter(day -> day.isAfter(from) && day.isBefore(until))
                                .distinct())
                .map(day ->
                        others.stream().filter(seat -> seat.isSurelyHeldOn(day)).toList())
                .filter(held -> held.size() >= places)
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Seat::mandate)
                .toList();
    }

    /** Whether so many others have begun since a seat's printed end that somebody must have followed its holder. */
    boolean isSucceeded(Seat seat, int places) {
        return isSucceeded(seat, places, _ -> true);
    }

    /** The same, among some of the others. */
    boolean isSucceeded(Seat seat, int places, Predicate<Seat> counted) {
        return seats.stream()
                        .filter(other -> !other.mandate().equals(seat.mandate()))
                        .filter(counted)
                        .filter(other -> !other.isCalledOff())
                        .filter(other -> seat.term().isFollowedBy(other.term()))
                        .count()
                >= places;
    }

    /**
     * For which of these the post was held last, as far as it is known: by who has not left and was followed by nobody,
     * whenever that began; else by who began last, and of two that began together by the one that was written last.
     * What was planned and called off does not count.
     */
    Optional<OrganizationId> lastHeldFor(List<OrganizationId> organizations, Survivors survivors) {
        return seats.reversed().stream()
                .filter(seat -> !seat.isCalledOff())
                .sorted(Comparator.comparing((Seat seat) -> seat.ended() || isSucceeded(seat, 1))
                        .thenComparing(Seat::begins, Comparator.reverseOrder()))
                .flatMap(seat -> Stream.ofNullable(seat.heldFor()))
                .map(survivors::of)
                .filter(organizations::contains)
                .findFirst();
    }

    /** Those of whom nobody has said that they have left. */
    List<MandateId> open() {
        return seats.stream().filter(seat -> !seat.ended()).map(Seat::mandate).toList();
    }
}
