package lat.cabildo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may make one kind of request: a row of an {@link AccessTable}.
 *
 * @param verb a GET is a HEAD as well; {@code *} for any
 * @param address pattern, as the controller has it
 * @param scopes all of which the token must have, in the order in which a lack is told
 * @param contacts whether the answer holds personal contact data
 */
public record Access(String verb, String address, List<String> scopes, Contacts contacts, Who who) {
    static final String OPERATE = "cabildo:operate";

    /** Of whoever collects meters, and may do nothing. */
    static final String WATCH = "cabildo:watch";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+):[^}]*}");
    private static final String DECIDED = Access.class.getName();

    /** What an answer says of people's addresses. Each answer that does is noted in the audit first. */
    public enum Contacts {
        /** Nothing. */
        NONE,
        /** Them, to whoever has scope {@code <service>:contacts}; they are hidden from others. */
        SHOWN,
        /** Them; without that scope there is no answer. */
        NEEDED
    }

    /** For whom the request is, of those who have the scopes. The secretariat is always among them. */
    public enum Who {
        /** Everybody; no token is needed. */
        ANYONE("anyone, without a token"),
        /** All of them. */
        HOLDER("whoever has the scopes"),
        /** Whoever acts for one of the organizations to which the record belongs; asked of {@link Authority}. */
        OWNER("whoever acts for an organization that it belongs to; the secretariat"),
        /** All of them, each for what is theirs: {@link Authority} is asked where somebody else's is wanted. */
        OWN("whoever has the scopes, for what is theirs; the secretariat, for all"),
        /** The client, and the person behind it, who made the record or is named in it. */
        AUTHOR("whoever made it or is named in it; the secretariat");

        private final String meaning;

        Who(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    public Access {
        scopes = List.copyOf(scopes);
        if (scopes.isEmpty() != (who == Who.ANYONE)) {
            throw new IllegalArgumentException("%s %s: no scopes for anyone, some for others".formatted(verb, address));
        }
    }

    /** @param line verb, address, scope, contacts and who, as {@link AccessTable#of} describes them */
    static Access parse(String service, String line) {
        String[] cells = line.strip().split(" +");
        if (cells.length != 5) {
            throw new IllegalArgumentException("a row has five cells: " + line);
        }
        List<String> scopes = switch (cells[2]) {
            case "-" -> List.of();
            case "read", "write" -> List.of(service + ":" + cells[2]);
            case "watch" -> List.of(WATCH);
            case "operate" -> List.of(OPERATE);
            default -> throw new IllegalArgumentException("no such scope: " + line);
        };
        Contacts contacts = cells[3].equals("-") ? Contacts.NONE : Contacts.valueOf(upper(cells[3]));
        if (contacts == Contacts.NEEDED) {
            scopes = List.of(scopes.getFirst(), service + ":contacts");
        }
        return new Access(cells[0], cells[1], scopes, contacts, Who.valueOf(upper(cells[4])));
    }

    /** The first scope that the caller lacks. Whoever operates the services may watch them. */
    public Optional<String> lackedBy(Caller caller) {
        return scopes.stream()
                .filter(scope -> !caller.has(scope) && !(scope.equals(WATCH) && caller.has(OPERATE)))
                .findFirst();
    }

    /** Whether such requests are to change something. */
    boolean isForChanges() {
        return !scopes.isEmpty() && scopes.getFirst().endsWith(":write");
    }

    boolean isFor(String method) {
        return verb.equals("*") || verb.equals(method) || (verb.equals("GET") && method.equals("HEAD"));
    }

    /**
     * Whether this is the row of a route, or of all routes below an address. What a route says of how a variable must
     * look is not repeated in the table.
     */
    public boolean covers(String route) {
        return address.equals(route)
                || address.equals(VARIABLE.matcher(route).replaceAll("{$1}"))
                || (address.endsWith("/**") && (route + "/").startsWith(address.substring(0, address.length() - 2)));
    }

    void decides(HttpServletRequest request) {
        request.setAttribute(DECIDED, this);
    }

    /** The row by which the request was let in; null if there is none for it. */
    static @Nullable Access of(HttpServletRequest request) {
        return request.getAttribute(DECIDED) instanceof Access access ? access : null;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
