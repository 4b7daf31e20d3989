package lat.cabildo.notifications.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.occasion.Occasions;

/** Occasions without a store. */
final class FakeOccasions implements Occasions {
    private final Map<OccasionId, Occasion> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(Occasion occasion) {
        kept.putIfAbsent(occasion.id(), occasion);
    }

    @Override
    public Optional<Occasion> find(OccasionId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void forget(Collection<String> erased) {
        kept.values().removeIf(each -> erased.contains(each.subject()));
    }

    @Override
    public void forgetBefore(String subject, long sequence) {
        kept.values().removeIf(each -> each.subject().equals(subject) && each.sequence() < sequence);
    }

    @Override
    public void deleteBefore(Instant time) {
        kept.values().removeIf(each -> each.time().isBefore(time));
    }
}
