package lat.cabildo.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A real issuer on the loopback address: publishes its keys and signs tokens, good ones and bad ones. */
final class Issuer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final List<RSAKey> published = new ArrayList<>();

    Issuer() {
        published.add(key("first"));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        serve(
                "/.well-known/openid-configuration",
                () -> "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address()));
        serve("/keys", () -> {
            keyRequests.incrementAndGet();
            return new JWKSet(List.copyOf(published)).toString(true);
        });
        server.start();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void serve(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    int keyRequests() {
        return keyRequests.get();
    }

    RSAKey firstKey() {
        return published.getFirst();
    }

    void publish(RSAKey key) {
        published.add(key);
    }

    /** A good token with these scopes. */
    String token(String... scopes) {
        return token(claims -> claims.claim("scope", String.join(" ", scopes)));
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(firstKey(), claims(change));
    }

    JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience("cabildo")
                        .subject("someone")
                        .claim("azp", "test-client")
                        .expirationTime(Date.from(Instant.now().plusSeconds(300))))
                .build();
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String unsigned() {
        return new PlainJWT(claims(UnaryOperator.identity())).serialize();
    }

    /** The old trick: the public key taken for a shared secret. */
    String signedWithPublicKeyAsSecret() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(firstKey().getKeyID())
                            .build(),
                    claims(claims -> claims.claim("scope", "testing:read")));
            byte[] secret = firstKey().toRSAPublicKey().getEncoded();
            token.sign(new MACSigner(Arrays.copyOf(secret, secret.length)));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
