package lat.cabildo.platform.test;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.Caller;

/** Every kind of caller there is. */
enum TrialCaller {
    NOBODY,
    READER,
    WRITER,
    /** With all scopes of the service, for another organization. */
    STRANGER,
    /** With all scopes of the service, for the organization to which things belong; who made them, too. */
    OWNER,
    SECRETARIAT,
    /** The secretariat with all scopes of all other services. */
    NEIGHBOUR,
    OPERATOR,
    WATCHER;

    /** Who plays them on the stage of one service. */
    record Cast(String service, String owner) {
        private static final String ELSEWHERE = "org_01JF0000000000000000000000";

        Optional<Tokens> token(TrialCaller caller) {
            Tokens owning = Tokens.actingFor(owner);
            return switch (caller) {
                case NOBODY -> Optional.empty();
                case STRANGER ->
                    Optional.of(Tokens.actingFor(ELSEWHERE).client("stranger"))
                            .map(token -> token.withScopes(scopes(caller)));
                case SECRETARIAT, NEIGHBOUR -> Optional.of(Tokens.secretariat().withScopes(scopes(caller)));
                case READER, WRITER, OWNER, OPERATOR, WATCHER -> Optional.of(owning.withScopes(scopes(caller)));
            };
        }

        /** Whether an answer may hold contact data of what belongs to the owner. */
        boolean mayBeShown(TrialCaller caller, Access row) {
            return Set.of(scopes(caller)).contains(service + ":contacts")
                    && !(caller == STRANGER && row.who() == Access.Who.OWN);
        }

        /** How the table has this caller refused; empty if it lets the caller in. */
        Optional<Refusal> refusal(TrialCaller caller, Access row) {
            if (row.who() == Access.Who.ANYONE) {
                return Optional.empty();
            }
            if (caller == NOBODY) {
                return Optional.of(new Refusal(401, "missing-token"));
            }
            Optional<Refusal> lack = row.lackedBy(
                            new Caller(new Actor("trial", null), Set.of(scopes(caller)), Set.of(), false))
                    .map(scope -> new Refusal(403, "missing-scope " + scope));
            boolean foreign = caller == STRANGER && (row.who() == Access.Who.OWNER || row.who() == Access.Who.AUTHOR);
            return lack.isEmpty() && foreign ? Optional.of(new Refusal(403, "foreign-[a-z]+|secretariat-only")) : lack;
        }

        private String[] scopes(TrialCaller caller) {
            Stream<String> scopes = switch (caller) {
                case NOBODY -> Stream.of();
                case READER -> Stream.of(service + ":read");
                case WRITER -> Stream.of(service + ":read", service + ":write");
                case STRANGER, OWNER, SECRETARIAT ->
                    Stream.of(service + ":read", service + ":write", service + ":contacts");
                case NEIGHBOUR ->
                    Tokens.secretariat().scopes().stream()
                            .filter(scope -> !scope.startsWith(service + ":") && !scope.startsWith("cabildo:"));
                case OPERATOR -> Stream.of("cabildo:operate");
                case WATCHER -> Stream.of("cabildo:watch");
            };
            return scopes.toArray(String[]::new);
        }
    }

    /** @param problem pattern of the last word of the problem's type, with the scope that is missing */
    record Refusal(int status, String problem) {}
}
