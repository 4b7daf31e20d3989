package lat.cabildo.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority whom nobody trusts who was not told to. Its certificates are made by the JDK's own tool, since no
 * interface of the JDK makes any.
 */
public final class TestAuthority {
    private static final String ITSELF = "authority";
    private static final String TYPE = "PKCS12";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;
    private final KeyStore trusted = KeyStore.getInstance(TYPE);
    private final Path certificate;

    /** @param directory for its files and those of its certificates, and of no other authority */
    public TestAuthority(Path directory) throws IOException, GeneralSecurityException {
        this.directory = directory;
        KeyStore made = make(ITSELF, "-ext", "BasicConstraints:critical=ca:true");
        trusted.load(null, null);
        trusted.setCertificateEntry(ITSELF, made.getCertificate(ITSELF));
        certificate =
                write("ca.pem", pem("CERTIFICATE", made.getCertificate(ITSELF).getEncoded()));
    }

    /**
     * Issues a certificate.
     *
     * @param name of whom it is for, as of a host; {@code localhost} is 127.0.0.1, too
     */
    public TestCertificate issue(String name) throws IOException, GeneralSecurityException {
        String names = "san=dns:" + name + (name.equals("localhost") ? ",ip:127.0.0.1" : "");
        KeyStore made = make(name, "-ext", names, "-signer", ITSELF);
        String certified = pem("CERTIFICATE", made.getCertificate(name).getEncoded());
        String secret = pem("PRIVATE KEY", made.getKey(name, PASSWORD).getEncoded());
        KeyStore own = KeyStore.getInstance(TYPE);
        own.load(null, null);
        own.setKeyEntry(name, made.getKey(name, PASSWORD), PASSWORD, made.getCertificateChain(name));
        return new TestCertificate(
                write(name + ".pem", certified),
                write(name + ".key", secret),
                write(name + ".both.pem", secret + certified),
                tls(own));
    }

    /** The PEM file by which it is trusted. */
    public Path certificate() {
        return certificate;
    }

    /** Of a client that trusts it and nobody else. */
    public SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore nobody = KeyStore.getInstance(TYPE);
        nobody.load(null, null);
        return tls(nobody);
    }

    /** Into a store with all that were made before. */
    private KeyStore make(String name, String... how) throws IOException, GeneralSecurityException {
        Path file = directory.resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-validity", "2"));
        command.addAll(List.of("-storetype", TYPE, "-keystore", file.toString()));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        command.addAll(List.of(how));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        KeyStore made = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(file)) {
            made.load(in, PASSWORD);
        }
        if (!made.isKeyEntry(name)) {
            throw new IOException(said);
        }
        return made;
    }

    private SSLContext tls(KeyStore own) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        TrustManagerFactory authorities = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        authorities.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), authorities.getTrustManagers(), null);
        return tls;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), type);
    }
}
