package lat.cabildo.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An OAuth2 issuer as a resource server sees it: its metadata and its keys over HTTP, one for all tests of a JVM. */
final class TestIssuer {
    private static final TestIssuer RUNNING = new TestIssuer();

    private final RSAKey key = newKey("test");
    private final RSAKey strangersKey = newKey("stranger");
    private final String uri;

    private TestIssuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            uri = "http://127.0.0.1:" + server.getAddress().getPort();
            serve(
                    server,
                    "/.well-known/openid-configuration",
                    JsonMapper.shared().writeValueAsString(metadata()));
            serve(server, "/jwks", new JWKSet(key.toPublicJWK()).toString());
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static TestIssuer running() {
        return RUNNING;
    }

    String uri() {
        return uri;
    }

    String sign(JWTClaimsSet claims, Signing signing) {
        try {
            return switch (signing) {
                case ISSUERS_KEY -> signed(claims, JWSAlgorithm.RS256, key, new RSASSASigner(key));
                case STRANGERS_KEY -> signed(claims, JWSAlgorithm.RS256, key, new RSASSASigner(strangersKey));
                case UNKNOWN_KEY -> signed(claims, JWSAlgorithm.RS256, strangersKey, new RSASSASigner(strangersKey));
                case PUBLIC_KEY_AS_SECRET ->
                    signed(
                            claims,
                            JWSAlgorithm.HS256,
                            key,
                            new MACSigner(key.toRSAPublicKey().getEncoded()));
                case NONE -> new PlainJWT(claims).serialize();
            };
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey named, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(named.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private Map<String, Object> metadata() {
        return Map.of("issuer", uri, "jwks_uri", uri + "/jwks", "subject_types_supported", new String[] {"public"});
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
