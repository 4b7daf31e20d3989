package lat.cabildo.supply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what the services ship against what people have looked at: each complaint is a sentence that says what and
 * where.
 */
final class Review {
    private static final String LIST = "deploy/supply/checksums.sha256";
    private static final String LICENCES = "deploy/supply/licences.json";

    private final List<Contents> services;
    private final Licences licences;
    private final Pinned pinned;
    private final SortedMap<Artifact, Shipped> shipped = new TreeMap<>();
    private final SortedMap<Artifact, SortedSet<String>> where = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Review(List<Contents> services, Licences licences, Pinned pinned) {
        this.services = services;
        this.licences = licences;
        this.pinned = pinned;
    }

    static List<String> complaints(List<Contents> services, Licences licences, Pinned pinned) {
        return new Review(services, licences, pinned).complaints();
    }

    private List<String> complaints() {
        services.forEach(this::open);
        shipped.values().forEach(this::look);
        gone();
        twice();
        for (String each : licences.needless(shipped.values())) {
            complain("%s allows %s, which nothing that is shipped needs", LICENCES, each);
        }
        return complaints;
    }

    private void open(Contents contents) {
        for (String file : contents.unknown()) {
            complain("BOOT-INF/lib/%s of %s has bytes that are not in its bill of materials", file, contents.service());
        }
        for (Shipped each : contents.shipped()) {
            where.computeIfAbsent(each.artifact(), artifact -> new TreeSet<>()).add(contents.service());
            Shipped other = shipped.putIfAbsent(each.artifact(), each);
            if (other != null && !other.equals(each)) {
                complain("%s of %s is not as in the other services", each.artifact(), contents.service());
            }
        }
    }

    private void look(Shipped each) {
        Artifact artifact = each.artifact();
        String place = String.join(", ", where.getOrDefault(artifact, new TreeSet<>()));
        if (artifact.snapshot()) {
            complain("%s, shipped with %s, is a snapshot: its bytes may change", artifact, place);
        }
        if (!licences.allow(each)) {
            complain(
                    "%s, shipped with %s, has licence \"%s\", which %s does not allow",
                    artifact, place, each.licence(), LICENCES);
        }
        Optional<Shipped> known = pinned.of(artifact);
        if (known.isEmpty()) {
            complain("%s is shipped with %s and not in %s%s", artifact, place, LIST, insteadOf(artifact));
        } else if (!known.get().sha256().equals(each.sha256())) {
            complain(
                    "%s, shipped with %s, has SHA-256 %s, but %s in %s",
                    artifact, place, each.sha256(), known.get().sha256(), LIST);
        } else if (!known.get().licence().equals(each.licence())) {
            complain(
                    "%s, shipped with %s, has licence \"%s\", but \"%s\" in %s",
                    artifact, place, each.licence(), known.get().licence(), LIST);
        }
    }

    private String insteadOf(Artifact artifact) {
        return pinned.shipped().stream()
                .map(Shipped::artifact)
                .filter(each -> each.title().equals(artifact.title()))
                .map(each -> ", which has " + each.version())
                .collect(Collectors.joining());
    }

    private void gone() {
        for (Shipped each : pinned.shipped()) {
            if (!shipped.containsKey(each.artifact())) {
                complain("%s is in %s and shipped with no service", each.artifact(), LIST);
            }
        }
    }

    private void twice() {
        Map<String, Collection<String>> versions = shipped.keySet().stream()
                .collect(groupingBy(
                        Artifact::title, TreeMap::new, mapping(Artifact::version, toCollection(TreeSet::new))));
        versions.forEach((title, several) -> {
            if (several.size() > 1) {
                complain("%s is shipped in more than one version: %s", title, String.join(", ", several));
            }
        });
    }

    private void complain(String sentence, Object... values) {
        complaints.add(sentence.formatted(values));
    }
}
