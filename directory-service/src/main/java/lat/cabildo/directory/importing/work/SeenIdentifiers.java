package lat.cabildo.directory.importing.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.directory.importing.ImportField.Kind;

/**
 * In which row of the file each id and identifier came first. Remembers hashes of 64 bits, so that a large file is
 * small.
 */
final class SeenIdentifiers {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Map<Long, Integer> rows = new HashMap<>();

    /** Notes what a row means, unless an earlier row has meant the same: then that row's number. */
    Optional<Integer> note(Statement row) {
        List<Long> hashes = Stream.concat(
                        row.one(Kind.ID).map(Said::text).stream(),
                        row.identifiers().stream().map(each -> each.identifier().key()))
                .map(SeenIdentifiers::hash)
                .toList();
        Optional<Integer> earlier =
                hashes.stream().map(rows::get).filter(Objects::nonNull).findFirst();
        if (earlier.isEmpty()) {
            hashes.forEach(hash -> rows.put(hash, row.row()));
        }
        return earlier;
    }

    /** FNV-1a. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash;
    }
}
