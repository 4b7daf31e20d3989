package lat.cabildo.supply;

import java.util.Arrays;
import java.util.Comparator;

/** What others made, by its Maven coordinates and the name of its file. */
record Artifact(String group, String name, String version, String file) implements Comparable<Artifact> {
    private static final Comparator<Artifact> ORDER = Comparator.comparing(Artifact::path);

    /** By where Maven's repositories keep it. */
    static Artifact at(String path) {
        String[] parts = path.split("/");
        int last = parts.length - 1;
        if (last < 3) {
            throw new IllegalArgumentException(path + " is not where a repository keeps an artifact");
        }
        String group = String.join(".", Arrays.copyOf(parts, last - 2));
        return new Artifact(group, parts[last - 2], parts[last - 1], parts[last]);
    }

    /** Where Maven's repositories keep it. */
    String path() {
        return "%s/%s/%s/%s".formatted(group.replace('.', '/'), name, version, file);
    }

    /** Its name without its version. */
    String title() {
        return group + ":" + name;
    }

    boolean snapshot() {
        return version.endsWith("-SNAPSHOT");
    }

    @Override
    public int compareTo(Artifact other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return title() + ":" + version;
    }
}
