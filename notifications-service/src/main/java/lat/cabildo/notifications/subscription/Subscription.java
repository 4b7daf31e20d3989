package lat.cabildo.notifications.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionChanged;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionCreated;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionEnded;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionPaused;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionResumed;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionSecretRotated;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An organization's wish to be told. At most 50 KB: {@value Filter#MOST} keys of 200 characters and a URL.
 *
 * @param owner on whose behalf it was made
 * @param keys under which it is looked up, derived from the filter
 * @param endReason null until it has ended
 */
public record Subscription(
        SubscriptionId id,
        OrganizationId owner,
        Filter filter,
        List<String> keys,
        Recipient recipient,
        Language language,
        SubscriptionStatus status,
        @Nullable EndReason endReason) {

    public Subscription {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(filter);
        keys = List.copyOf(keys);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(language);
        Objects.requireNonNull(status);
    }

    public static Decision<Subscription, SubscriptionEvent> create(
            SubscriptionId id, OrganizationId owner, Filter filter, Recipient recipient, Language language) {
        Subscription created = new Subscription(
                id, owner, filter, filter.lookUpKeys(), recipient, language, SubscriptionStatus.ACTIVE, null);
        return Decision.of(created, new SubscriptionCreated(id, filter.keys(), recipient.channel(), language));
    }

    /** Another filter, language or place of the same kind. */
    public Decision<Subscription, SubscriptionEvent> change(ChangeSubscription command) {
        requireLasting();
        Recipient moved = moved(command);
        Subscription changed = new Subscription(
                id,
                owner,
                command.filter(),
                command.filter().lookUpKeys(),
                moved,
                command.language(),
                status,
                endReason);
        return changed.equals(this)
                ? Decision.unchanged(this)
                : Decision.of(
                        changed,
                        new SubscriptionChanged(id, changed.filter.keys(), !moved.equals(recipient), changed.language));
    }

    public Decision<Subscription, SubscriptionEvent> pause() {
        requireLasting();
        return status == SubscriptionStatus.PAUSED
                ? Decision.unchanged(this)
                : Decision.of(with(SubscriptionStatus.PAUSED, null), new SubscriptionPaused(id));
    }

    public Decision<Subscription, SubscriptionEvent> resume() {
        requireLasting();
        return status == SubscriptionStatus.ACTIVE
                ? Decision.unchanged(this)
                : Decision.of(with(SubscriptionStatus.ACTIVE, null), new SubscriptionResumed(id));
    }

    public Decision<Subscription, SubscriptionEvent> end(EndReason reason) {
        return status == SubscriptionStatus.ENDED
                ? Decision.unchanged(this)
                : Decision.of(with(SubscriptionStatus.ENDED, reason), new SubscriptionEnded(id, reason));
    }

    /** Signs with another secret from now on, and with the one before for a day more. */
    public Decision<Subscription, SubscriptionEvent> rotateSecret(SealedSecret next, Instant now) {
        requireLasting();
        if (recipient.channel() != Channel.WEBHOOK) {
            throw new SubscriptionRefusal.WrongChannel(recipient.channel());
        }
        Subscription rotated =
                new Subscription(id, owner, filter, keys, recipient.rotated(next, now), language, status, endReason);
        return Decision.of(rotated, new SubscriptionSecretRotated(id));
    }

    private Recipient moved(ChangeSubscription command) {
        boolean fits = switch (recipient.channel()) {
            case EMAIL -> command.url() == null;
            case WEBHOOK -> command.address() == null;
        };
        if (!fits) {
            throw new SubscriptionRefusal.WrongChannel(recipient.channel());
        }
        Recipient moved = command.address() == null ? recipient : recipient.movedTo(command.address());
        return command.url() == null ? moved : moved.movedTo(command.url());
    }

    private void requireLasting() {
        if (status == SubscriptionStatus.ENDED) {
            throw new SubscriptionRefusal.HasEnded(id);
        }
    }

    private Subscription with(SubscriptionStatus next, @Nullable EndReason reason) {
        return new Subscription(id, owner, filter, keys, recipient, language, next, reason);
    }
}
