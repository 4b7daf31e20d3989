package lat.cabildo.directory.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Bounce.Severity;
import lat.cabildo.directory.fact.ContactPoint.Type;
import lat.cabildo.directory.fact.ContactRefusal.ConsentWithdrawn;
import lat.cabildo.directory.fact.ContactRefusal.UnknownContactPoint;
import org.jspecify.annotations.Nullable;

/** What becomes of the contact points of one record. */
public record ContactPoints(List<ContactPoint> all) {

    public ContactPoints {
        all = List.copyOf(all);
    }

    /** Those that are given out, as far as that does not depend on the day. */
    public List<ContactPoint> published() {
        return published(true).toList();
    }

    /**
     * These instead. What they do not say of consent and of what came back stays as it was; what was withdrawn stays
     * withdrawn, whether they name it or not.
     *
     * @throws ConsentWithdrawn if one comes back without a new consent
     */
    public List<ContactPoint> replacedBy(List<ContactPoint> others) {
        List<ContactPoint> replaced = new ArrayList<>();
        for (ContactPoint other : others) {
            ContactPoint before = all.stream()
                    .filter(each -> each.isAt(other.type(), other.value()))
                    .max(Comparator.comparing(ContactPoint::isWithdrawn))
                    .orElse(other);
            Consent agreed = other.consent() == null ? before.consent() : other.consent();
            if (before.isWithdrawn() && !isAgreedAgain(before, other)) {
                throw new ConsentWithdrawn(replaced.size());
            }
            replaced.add(other.with(agreed).with(other.bounce() == null ? before.bounce() : other.bounce()));
        }
        published(false)
                .filter(each -> others.stream().noneMatch(other -> each.isAt(other.type(), other.value())))
                .forEach(replaced::add);
        return replaced;
    }

    private Stream<ContactPoint> published(boolean whether) {
        return all.stream().filter(each -> each.isWithdrawn() != whether);
    }

    private static boolean isAgreedAgain(ContactPoint before, ContactPoint after) {
        Consent withdrawn = before.consent();
        Consent said = after.consent();
        return withdrawn != null && said != null && (said.equals(withdrawn) || said.isNewerThan(withdrawn));
    }

    /**
     * @param day when the consent was withdrawn; if that lies before it was given, it counts as withdrawn on that day
     * @throws UnknownContactPoint if there is no such one
     */
    public List<ContactPoint> withdrawn(Type type, String value, LocalDate day) {
        return changed(type, value, each -> {
            Consent before = each.consent();
            if (before == null) {
                return each.with(new Consent(null, null, day));
            }
            LocalDate given = before.givenOn();
            LocalDate last = given != null && day.isBefore(given) ? given : day;
            return before.isWithdrawn() ? each : each.with(new Consent(given, before.by(), last));
        });
    }

    /**
     * What came back for good stays so until something arrives that was sent no earlier.
     *
     * @param severity null if something has arrived
     * @throws UnknownContactPoint if there is no such one
     */
    public List<ContactPoint> bounced(Type type, String value, @Nullable Severity severity, LocalDate day) {
        return changed(type, value, each -> {
            Bounce before = each.bounce();
            if (severity == null) {
                return before != null && day.isBefore(before.since()) ? each : each.with((Bounce) null);
            }
            return before != null && before.severity().compareTo(severity) >= 0
                    ? each
                    : each.with(new Bounce(severity, day));
        });
    }

    /** Without those whose consent was withdrawn, or whose time was over, before a day. */
    public List<ContactPoint> keptSince(LocalDate day) {
        return all.stream()
                .filter(each -> !each.wasWithdrawnBefore(day) && !each.isOverBefore(day))
                .toList();
    }

    /** The same of an organization's: addresses of offices stay as history. */
    public List<ContactPoint> ofOrganizationKeptSince(LocalDate day) {
        return all.stream()
                .filter(each -> !each.wasWithdrawnBefore(day) && !(each.isPersonal() && each.isOverBefore(day)))
                .toList();
    }

    public boolean has(Type type, String value) {
        return all.stream().anyMatch(each -> each.isAt(type, value));
    }

    private List<ContactPoint> changed(Type type, String value, UnaryOperator<ContactPoint> change) {
        if (!has(type, value)) {
            throw new UnknownContactPoint();
        }
        return all.stream()
                .map(each -> each.isAt(type, value) ? change.apply(each) : each)
                .toList();
    }
}
