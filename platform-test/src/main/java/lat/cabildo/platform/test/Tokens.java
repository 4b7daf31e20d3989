package lat.cabildo.platform.test;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * An access token of the tests' issuer, good for an hour unless made otherwise:
 * {@code client.get().uri("/organizations").headers(Tokens.secretariat())}. Each method answers a changed copy.
 *
 * @param client that asked for it
 * @param subject the person behind it, or the client itself
 * @param scopes without more, all of all services
 * @param actsFor root organizations
 */
public record Tokens(
        String client,
        String subject,
        List<String> scopes,
        List<String> roles,
        List<String> actsFor,
        String issuer,
        String audience,
        Duration age,
        Signing signing)
        implements Consumer<HttpHeaders> {

    private static final Duration LIFE = Duration.ofHours(1);

    public Tokens {
        Objects.requireNonNull(client);
        Objects.requireNonNull(subject);
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        actsFor = List.copyOf(actsFor);
    }

    /** Of the secretariat, which may change all and operate the services. */
    public static Tokens secretariat() {
        return of("secretariat", List.of("secretariat"), List.of(), Stream.of("cabildo:operate"));
    }

    /** Of a client that acts for these organizations; for none, it may only read. */
    public static Tokens actingFor(String... organizations) {
        return of("member", List.of(), List.of(organizations), Stream.of());
    }

    private static Tokens of(String client, List<String> roles, List<String> actsFor, Stream<String> more) {
        Stream<String> scopes = Stream.of("directory", "events", "agreements", "notifications")
                .flatMap(service -> Stream.of(":read", ":write", ":contacts").map(service::concat));
        return new Tokens(
                client,
                client,
                Stream.concat(scopes, more).toList(),
                roles,
                actsFor,
                TestIssuer.running().uri(),
                "cabildo",
                Duration.ZERO,
                Signing.ISSUERS_KEY);
    }

    public Tokens client(String other) {
        return new Tokens(other, other, scopes, roles, actsFor, issuer, audience, age, signing);
    }

    /** Of a person who uses this client. */
    public Tokens person(String other) {
        return new Tokens(client, other, scopes, roles, actsFor, issuer, audience, age, signing);
    }

    /** With these scopes and no others. */
    public Tokens withScopes(String... others) {
        return new Tokens(client, subject, List.of(others), roles, actsFor, issuer, audience, age, signing);
    }

    public Tokens issuer(String other) {
        return new Tokens(client, subject, scopes, roles, actsFor, other, audience, age, signing);
    }

    public Tokens audience(String other) {
        return new Tokens(client, subject, scopes, roles, actsFor, issuer, other, age, signing);
    }

    /** Since an hour ago, beyond any leeway for clocks. */
    public Tokens expired() {
        return new Tokens(client, subject, scopes, roles, actsFor, issuer, audience, LIFE.multipliedBy(2), signing);
    }

    public Tokens signed(Signing other) {
        return new Tokens(client, subject, scopes, roles, actsFor, issuer, audience, age, other);
    }

    /** The token itself. */
    public String value() {
        Instant issued = Clock.systemUTC().instant().minus(age);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(subject)
                .claim("client_id", client)
                .audience(audience)
                .issueTime(Date.from(issued))
                .notBeforeTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(LIFE)))
                .claim("scope", scopes)
                .claim("roles", roles)
                .claim("acts_for", actsFor)
                .build();
        return TestIssuer.running().sign(claims, signing);
    }

    /** As the header {@code Authorization} carries it. */
    public String bearer() {
        return "Bearer " + value();
    }

    @Override
    public void accept(HttpHeaders headers) {
        headers.setBearerAuth(value());
    }
}
