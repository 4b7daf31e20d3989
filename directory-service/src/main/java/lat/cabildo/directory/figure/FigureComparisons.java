package lat.cabildo.directory.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lat.cabildo.directory.figure.Countable.Group;
import lat.cabildo.directory.membership.Circle;
import lat.cabildo.directory.membership.Circles;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationCensus;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.replica.FilterTooWide;
import org.jspecify.annotations.Nullable;

/** Puts what the register counts beside what sources declare. */
public final class FigureComparisons {
    /** So many days are looked at, the latest ones: each costs a few counts. */
    static final int MOST_DAYS = 12;

    private final Circles circles;
    private final Organizations organizations;
    private final OrganizationCensus census;
    private final Clock clock;

    FigureComparisons(Circles circles, Organizations organizations, OrganizationCensus census, Clock clock) {
        this.circles = circles;
        this.organizations = organizations;
        this.census = census;
        this.clock = clock;
    }

    /**
     * All figures of an organization, in their order.
     *
     * @throws FilterTooWide if more belong to it now than can be counted
     */
    public List<FigureComparison> of(Organization organization) {
        List<Figure> figures = organization.details().evidence().figures();
        LocalDate today = LocalDate.now(clock);
        Days days = new Days(organization.id(), today, figures);
        return figures.stream()
                .map(figure -> {
                    Countable countable = Countable.of(figure.metric()).orElse(null);
                    return countable == null
                            ? new FigureComparison(figure, null, null)
                            : new FigureComparison(figure, days.now(countable), days.then(countable, figure));
                })
                .toList();
    }

    /**
     * The last day that a figure may be of, or today if that is yet to come; empty without a year or if that lies
     * ahead.
     */
    private static Optional<LocalDate> day(Figure figure, LocalDate today) {
        PartialDate asOf = figure.asOf();
        LocalDate first = asOf == null ? null : asOf.earliest();
        LocalDate last = asOf == null ? null : asOf.latest();
        if (first == null || last == null || first.isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(last.isAfter(today) ? today : last);
    }

    /** The counts of one request, each made once and only if somebody asks for it. */
    private final class Days {
        private final OrganizationId centre;
        private final LocalDate today;
        private final List<LocalDate> counted;
        private final Map<LocalDate, Counts> past = new HashMap<>();
        private @Nullable Counts now;
        private @Nullable Map<OrganizationKind, Long> parts;
        /** Null before they are asked for. */
        private @Nullable Optional<Circles.Past> memberships;

        private Days(OrganizationId centre, LocalDate today, List<Figure> figures) {
            this.centre = centre;
            this.today = today;
            this.counted = figures.stream()
                    .filter(each -> Countable.of(each.metric())
                            .filter(countable -> countable.group() != Group.PARTS)
                            .isPresent())
                    .flatMap(each -> day(each, today).stream())
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_DAYS)
                    .toList();
        }

        private Registered now(Countable countable) {
            if (countable.group() == Group.PARTS) {
                if (parts == null) {
                    parts = census.parts(organizations.everyIdOf(centre));
                }
                return new Registered(today, sum(parts, countable), 0, Map.of());
            }
            if (now == null) {
                Circle circle = circles.now(centre);
                now = new Counts(today, circle, circle);
            }
            return now.registered(countable);
        }

        /** Null if it is not known, or if there is too much to be looked through. */
        private @Nullable Registered then(Countable countable, Figure figure) {
            LocalDate day = day(figure, today).orElse(null);
            if (day == null || countable.group() == Group.PARTS || !counted.contains(day)) {
                return null;
            }
            if (day.equals(today)) {
                return now(countable);
            }
            if (memberships == null) {
                memberships = past();
            }
            Circles.Past known = memberships.orElse(null);
            return known == null
                    ? null
                    : past.computeIfAbsent(day, on -> new Counts(on, known.on(on, false), known.on(on, true)))
                            .registered(countable);
        }

        private Optional<Circles.Past> past() {
            try {
                return Optional.of(circles.past(centre));
            } catch (FilterTooWide tooMuch) {
                return Optional.empty();
            }
        }
    }

    /** Of one day. */
    private final class Counts {
        private final LocalDate day;
        private final Circle surely;
        private final Circle possibly;
        private final Map<Countable, Registered> counted = new EnumMap<>(Countable.class);

        private Counts(LocalDate day, Circle surely, Circle possibly) {
            this.day = day;
            this.surely = surely;
            this.possibly = possibly;
        }

        private Registered registered(Countable countable) {
            return counted.computeIfAbsent(
                    countable, _ -> countable.group() == Group.COUNTRIES ? countries() : numbers(countable));
        }

        /** Whoever has no country in the register may be of one that nobody else is of. */
        private Registered countries() {
            int certain = countriesOf(surely).size();
            Map<String, Long> all = countriesOf(possibly);
            long homeless = sum(census.kinds(possibly.reached()), Countable.COUNTRIES)
                    - all.values().stream().mapToLong(Long::longValue).sum();
            return new Registered(day, certain, all.size() - certain + homeless, Map.of());
        }

        private Map<String, Long> countriesOf(Circle circle) {
            return census.countries(circle.reached(), Countable.COUNTRIES::takes);
        }

        private Registered numbers(Countable countable) {
            long certain = number(surely, countable);
            long all = surely.equals(possibly) ? certain : number(possibly, countable);
            return new Registered(
                    day, certain, all - certain, census.countries(group(surely, countable), countable::takes));
        }

        private long number(Circle circle, Countable countable) {
            return sum(census.kinds(group(circle, countable)), countable);
        }

        private static List<OrganizationId> group(Circle circle, Countable countable) {
            return countable.group() == Group.MEMBERS ? circle.members() : circle.reached();
        }
    }

    private static long sum(Map<OrganizationKind, Long> kinds, Countable countable) {
        return kinds.entrySet().stream()
                .filter(each -> countable.takes(each.getKey()))
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }
}
