package lat.cabildo.supply;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** An artifact of others with its licence, by SPDX ids, and the SHA-256 of its bytes. */
record Shipped(Artifact artifact, String licence, String sha256) {
    static final Comparator<Shipped> BY_LICENCE =
            Comparator.comparing(Shipped::licence).thenComparing(Shipped::artifact);

    /** The licences of which one may be chosen. */
    Stream<String> choices() {
        return Arrays.stream(licence.split(" OR "));
    }
}
