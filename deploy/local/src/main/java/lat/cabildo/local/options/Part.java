package lat.cabildo.local.options;

import java.util.Locale;

/** What listens on a port, in the order of the ports. */
public enum Part {
    PAGE("start page and OAuth2 issuer"),
    DIRECTORY("directory service"),
    EVENTS("events service"),
    AGREEMENTS("agreements service"),
    NOTIFICATIONS("notifications service"),
    KAFKA("Kafka broker"),
    STORE("embedded store"),
    MAIL("SMTP catcher");

    private final String description;

    Part(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /** The option that moves this part to another port, such as {@code --kafka-port}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }
}
