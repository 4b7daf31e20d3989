package lat.cabildo.local.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A class path that holds nothing but {@link Leash}, to put before a service's jar. */
final class LeashPath {
    private LeashPath() {}

    static Path in(Path run) {
        String resource = Leash.class.getName().replace('.', '/') + ".class";
        Path root = run.resolve("leash");
        Path file = root.resolve(resource);
        ClassLoader loader = Leash.class.getClassLoader();
        try (InputStream bytes = Objects.requireNonNull(loader.getResourceAsStream(resource))) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
