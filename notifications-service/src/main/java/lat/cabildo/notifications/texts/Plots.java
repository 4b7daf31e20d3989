package lat.cabildo.notifications.texts;

import java.util.Optional;

/** Which facts each type of aggregates is told with. The order of arguments is that of the message bundles. */
final class Plots {
    private Plots() {}

    static Plot of(String aggregate, Facts facts) {
        return switch (aggregate) {
            case "organization" -> organization(facts);
            case "person" -> Plot.of(facts.state("/name"), facts.name(facts.state("/mergedInto")));
            case "post" -> post(facts);
            case "mandate" -> mandate(facts);
            case "membership" -> membership(facts);
            case "event" -> event(facts);
            case "agreement" -> agreement(facts);
            default -> Plot.of();
        };
    }

    private static Plot organization(Facts facts) {
        Optional<String> former = facts.change("/former/text");
        return Plot.of(
                facts.change("/name/text").or(() -> facts.state("/name")),
                former,
                facts.name(facts.state("/mergedInto")));
    }

    private static Plot post(Facts facts) {
        return Plot.of(facts.words("/title"), facts.name(facts.state("/organization")));
    }

    private static Plot mandate(Facts facts) {
        return Plot.of(
                        facts.name(facts.state("/person")),
                        facts.name(facts.state("/post")),
                        facts.name(facts.state("/organization")))
                .with("from", facts.state("/from"))
                .with("to", facts.state("/to"));
    }

    private static Plot membership(Facts facts) {
        return Plot.of(facts.name(facts.state("/member")), facts.name(facts.state("/organization")))
                .with("from", facts.state("/from"))
                .with("to", facts.state("/to"));
    }

    private static Plot event(Facts facts) {
        return Plot.of(facts.words("/title"))
                .with("when", facts.time("/start", "/zone"))
                .with("where", facts.state("/place/name"))
                .with("organizers", facts.organizations("/organizers", ""));
    }

    private static Plot agreement(Facts facts) {
        return Plot.of(facts.words("/title"))
                .with("parties", facts.organizations("/parties", "organization"))
                .with("signedOn", facts.state("/signedOn"))
                .with("inForceOn", facts.state("/inForceOn"))
                .with("expiresOn", facts.state("/expiresOn"));
    }
}
