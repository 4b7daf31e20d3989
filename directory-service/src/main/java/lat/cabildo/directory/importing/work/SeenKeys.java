package lat.cabildo.directory.importing.work;

import java.util.Collection;
import java.util.Optional;

/**
 * In which row of the file each organization that is meant, and each identifier that is new to the register, came
 * first. Remembers hashes of 64 bits side by side, twelve bytes of each, and at most {@value #MOST}.
 */
final class SeenKeys {
    static final int MOST = 1_000_000;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] hashes = new long[1_024];
    private int[] rows = new int[1_024];
    private int size;

    /** The row in which one of these came first. */
    Optional<Integer> earlier(Collection<String> keys) {
        return keys.stream()
                .map(SeenKeys::hash)
                .filter(hash -> hashes[place(hash)] == hash)
                .map(hash -> rows[place(hash)])
                .findFirst();
    }

    boolean hasRoomFor(Collection<String> keys) {
        return size + keys.size() <= MOST;
    }

    /** Notes what a row means; what an earlier row has meant stays that row's. */
    void note(Collection<String> keys, int row) {
        for (String key : keys) {
            note(hash(key), row);
        }
    }

    private void note(long hash, int row) {
        int place = place(hash);
        if (hashes[place] == hash) {
            return;
        }
        hashes[place] = hash;
        rows[place] = row;
        if (++size > hashes.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] before = hashes;
        int[] beforeRows = rows;
        hashes = new long[2 * before.length];
        rows = new int[hashes.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                hashes[place] = before[i];
                rows[place] = beforeRows[i];
            }
        }
    }

    /** Where the hash stands, or where it is to stand. */
    private int place(long hash) {
        int last = hashes.length - 1;
        int place = Long.hashCode(hash) & last;
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & last;
        }
        return place;
    }

    /** FNV-1a, and never 0, which stands for nothing. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash == 0 ? OFFSET : hash;
    }
}
