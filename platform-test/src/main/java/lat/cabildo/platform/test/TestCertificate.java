package lat.cabildo.platform.test;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * A certificate of a {@link TestAuthority}, as PEM files.
 *
 * @param key the private key
 * @param both key and certificate in one file
 * @param tls of whoever shows it, and trusts its authority alone
 */
public record TestCertificate(Path certificate, Path key, Path both, SSLContext tls) {}
