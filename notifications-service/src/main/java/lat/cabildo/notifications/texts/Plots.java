package lat.cabildo.notifications.texts;

import java.util.Optional;

/** Which facts each type of aggregates is told with. The order of arguments is that of the message bundles. */
final class Plots {
    private Plots() {}

    static Plot of(String aggregate, Facts facts) {
        return switch (aggregate) {
            case "organization" -> organization(facts);
            case "person" -> person(facts);
            case "post" -> post(facts);
            case "mandate" -> mandate(facts);
            case "membership" -> membership(facts);
            case "event" -> event(facts);
            case "agreement" -> agreement(facts);
            default -> Plot.of();
        };
    }

    private static Plot organization(Facts facts) {
        Optional<String> successors =
                facts.names("/change/successors", "organization").or(() -> facts.name("/change/successor"));
        return Plot.of(
                        facts.text("/change/name/text").or(() -> facts.text("/state/name")),
                        facts.text("/change/former/text"),
                        successors.or(() -> other(facts)))
                .varying(
                        facts.isTrue("/change/continues")
                                ? Optional.of("continuing")
                                : facts.common("/change/successors", "kind"))
                .with("parts", facts.terms("/change/parts", "part"))
                .with("on", facts.date("/change/on"))
                .with("reason", facts.text("/change/reason"));
    }

    private static Plot person(Facts facts) {
        return Plot.of(facts.text("/state/name"), other(facts))
                .with("parts", facts.terms("/change/parts", "part"))
                .with("on", facts.date("/change/on"));
    }

    /** The other one of a merge. One that was taken over goes by its survivor's name: its own is what came along. */
    private static Optional<String> other(Facts facts) {
        return facts.name("/change/into")
                .or(() -> facts.name("/change/from"))
                .or(() -> facts.name("/state/mergedInto"))
                .or(() -> facts.text("/change/names/0/text"));
    }

    private static Plot post(Facts facts) {
        return Plot.of(facts.words("/state/title"), facts.name("/state/organization"), facts.name("/change/person"))
                .varying(facts.isTrue("/change/ended") ? Optional.of("left") : Optional.empty())
                .with("parts", facts.terms("/change/parts", "part"))
                .with("from", facts.date("/change/from"))
                .with("to", facts.date("/change/to"))
                .with("on", facts.date("/change/on"))
                .with("reason", facts.text("/change/reason"));
    }

    private static Plot mandate(Facts facts) {
        return Plot.of(facts.name("/state/person"), facts.name("/state/post"), facts.name("/state/organization"))
                .varying(facts.text("/state/status"))
                .with("from", facts.date("/state/from"))
                .with("to", facts.date("/state/to"));
    }

    private static Plot membership(Facts facts) {
        Optional<String> to = facts.date("/state/to");
        return Plot.of(facts.name("/state/member"), facts.name("/state/organization"))
                .varying(facts.text("/state/class"))
                .with("from", facts.date("/state/from"))
                .with("to", to)
                .with("on", to.isPresent() ? Optional.empty() : facts.date("/change/on"))
                .with("reason", facts.text("/change/reason"));
    }

    private static Plot event(Facts facts) {
        return Plot.of(facts.words("/state/title"))
                .varying(facts.text("/change/now/mode")
                        .or(() -> facts.text("/change/followUp/status"))
                        .or(() -> corrected(facts)))
                .with("parts", facts.differences("/change/was", "/change/now", "part"))
                .with("when", facts.time("/state"))
                .with("where", facts.text("/state/place/name"))
                .with("organizers", facts.names("/state/organizers", ""))
                .with("reason", facts.words("/change/reason"))
                .with("task", facts.words("/change/followUp/text"))
                .with("responsible", facts.names("/change/followUp/responsible", ""))
                .with("due", facts.date("/change/followUp/due"))
                .with("deadline", deadline(facts));
    }

    private static Optional<String> corrected(Facts facts) {
        if (facts.differ("/change/was/title", "/change/now/title")) {
            return Optional.of("title");
        }
        return facts.differ("/change/was/organizing", "/change/now/organizing")
                ? Optional.of("organizers")
                : Optional.empty();
    }

    /** As the organizers put it, which may say whether the day itself is in time. */
    private static Optional<String> deadline(Facts facts) {
        String deadline = "/change/registration/deadline/";
        return facts.text(deadline + "asPrinted").or(() -> facts.date(deadline + "day"));
    }

    private static Plot agreement(Facts facts) {
        Optional<String> actors = facts.name("/change/act/organization")
                .or(() -> facts.names("/change/acts", "organization"))
                .or(() -> facts.names("/change/parties", "organization"));
        return Plot.of(facts.words("/state/title"), actors, facts.name("/change/event"))
                .varying(facts.text("/change/act/kind")
                        .or(() -> facts.common("/change/acts", "kind"))
                        .or(() -> facts.text("/change/reason"))
                        .or(() -> facts.text("/change/relation")))
                .with("parts", facts.terms("/change/fields", "part"))
                .with("parties", facts.names("/state/parties", "organization"))
                .with("actOn", facts.date("/change/act/on"))
                .with("signedOn", facts.date("/state/signedOn"))
                .with("inForceOn", facts.date("/state/inForceOn"))
                .with("expiresOn", facts.date("/state/expiresOn"))
                .with("endedOn", facts.date("/state/endedOn"))
                .with("replacedBy", facts.name("/change/replacedBy"));
    }
}
