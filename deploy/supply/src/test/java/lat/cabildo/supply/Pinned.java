package lat.cabildo.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of what we ship that people have looked at ({@code checksums.sha256}), under headings of licences.
 *
 * <p>Its form is that of a summary file of Maven's resolver, which holds each jar against it that it finds or fetches,
 * and that of {@code sha256sum}. To both the headings are comments.
 */
record Pinned(List<Shipped> shipped) {
    private static final String HEADING = "## ";
    private static final String BETWEEN = "  ";
    private static final String TITLE = """
            # What others made of what we ship, by licence: SHA-256 and where Maven's repositories keep it.
            # Maven refuses other bytes, ShippedIT whatever is not here. CONTRIBUTING.md tells how to change it.
            """;

    Pinned {
        shipped = shipped.stream().sorted(Shipped.BY_LICENCE).toList();
    }

    static Pinned of(List<Contents> services) {
        return new Pinned(services.stream()
                .flatMap(each -> each.shipped().stream())
                .distinct()
                .toList());
    }

    static Pinned parse(String text) {
        List<Shipped> shipped = new ArrayList<>();
        String licence = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(HEADING)) {
                licence = line.substring(HEADING.length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(BETWEEN, 2);
                shipped.add(new Shipped(Artifact.at(parts[1]), licence, parts[0]));
            }
        }
        return new Pinned(shipped);
    }

    Optional<Shipped> of(Artifact artifact) {
        return shipped.stream().filter(each -> each.artifact().equals(artifact)).findFirst();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(TITLE);
        String licence = "";
        for (Shipped each : shipped) {
            if (!each.licence().equals(licence)) {
                licence = each.licence();
                text.append('\n').append(HEADING).append(licence).append('\n');
            }
            text.append(each.sha256())
                    .append(BETWEEN)
                    .append(each.artifact().path())
                    .append('\n');
        }
        return text.toString();
    }
}
