package lat.cabildo.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What really is in a service's jar: its libraries' SHA-256 by the names of their files, and its bill of materials. */
record RunnableJar(String service, SortedMap<String, String> libraries, String bill) {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    static RunnableJar read(String service, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            SortedMap<String, String> libraries = new TreeMap<>();
            for (ZipEntry each : zip.stream().toList()) {
                if (each.getName().startsWith(LIBRARIES) && !each.isDirectory()) {
                    libraries.put(each.getName().substring(LIBRARIES.length()), sha256(zip.getInputStream(each)));
                }
            }
            return new RunnableJar(service, libraries, bill(zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bill(ZipFile zip) throws IOException {
        ZipEntry bill = zip.getEntry(BillOfMaterials.PLACE);
        if (bill == null) {
            throw new IllegalStateException(
                    zip.getName() + " has no " + BillOfMaterials.PLACE + "; Maven makes none with -o");
        }
        try (InputStream bytes = zip.getInputStream(bill)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String sha256(InputStream bytes) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
