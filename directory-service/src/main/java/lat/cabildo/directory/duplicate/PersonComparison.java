package lat.cabildo.directory.duplicate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.person.Person;
import lat.cabildo.platform.aggregate.PageRequest;

/** Nothing that is said of people tells two of the same name apart for certain. */
final class PersonComparison implements Comparison<Person> {
    private static final int MOST_MANDATES = 100;

    private final Mandates mandates;

    PersonComparison(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public String id(Person person) {
        return person.id().value();
    }

    @Override
    public Names names(Person person) {
        return person.details().names();
    }

    @Override
    public List<ContactPoint> contactPoints(Person person) {
        return person.contactPoints();
    }

    @Override
    public boolean areToldApart(Person one, Person other) {
        return false;
    }

    @Override
    public Set<Reason> reasons(Person one, Person other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        MandateFilter both = new MandateFilter(List.of(one.id(), other.id()), null, null);
        List<Mandate> held = new ArrayList<>();
        mandates.page(both, new PageRequest(MOST_MANDATES, null)).items().forEach(each -> held.add(each.state()));
        if (share(one, held, Mandate::post)) {
            reasons.add(Reason.SAME_POST);
        }
        if (share(one, held, Mandate::organization)) {
            reasons.add(Reason.SAME_ORGANIZATION);
        }
        return reasons;
    }

    private static boolean share(Person one, List<Mandate> held, Function<Mandate, Object> place) {
        List<Object> own = held.stream()
                .filter(each -> each.seat().person().equals(one.id()))
                .map(place)
                .toList();
        return held.stream()
                .filter(each -> !each.seat().person().equals(one.id()))
                .anyMatch(each -> own.contains(place.apply(each)));
    }
}
