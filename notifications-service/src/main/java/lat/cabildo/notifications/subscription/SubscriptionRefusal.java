package lat.cabildo.notifications.subscription;

/** Why a command on a subscription was not taken. */
public abstract sealed class SubscriptionRefusal extends RuntimeException {

    SubscriptionRefusal(String message) {
        super(message);
    }

    /** An ended subscription stays as it is. */
    public static final class HasEnded extends SubscriptionRefusal {
        private final SubscriptionId id;

        HasEnded(SubscriptionId id) {
            super("ended " + id.value());
            this.id = id;
        }

        public SubscriptionId id() {
            return id;
        }
    }

    /** What is asked for belongs to the other way of telling. */
    public static final class WrongChannel extends SubscriptionRefusal {
        private final Channel channel;

        WrongChannel(Channel channel) {
            super("not for " + channel);
            this.channel = channel;
        }

        /** The subscription's own. */
        public Channel channel() {
            return channel;
        }
    }

    /** An organization that is named is not known here. */
    public static final class UnknownOrganization extends SubscriptionRefusal {
        private final String pointer;
        private final String id;

        public UnknownOrganization(String pointer, String id) {
            super("unknown organization " + id);
            this.pointer = pointer;
            this.id = id;
        }

        public String pointer() {
            return pointer;
        }

        public String id() {
            return id;
        }
    }

    /** There is no key to keep a webhook's secret with. */
    public static final class WebhooksNotSetUp extends SubscriptionRefusal {
        public WebhooksNotSetUp() {
            super("no key for secrets");
        }
    }

    /** Webhooks must be encrypted here. */
    public static final class PlainWebhook extends SubscriptionRefusal {
        public PlainWebhook() {
            super("webhook without TLS");
        }
    }
}
