package lat.cabildo.directory.taxonomy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.taxonomy.Scheme;

/**
 * A scheme and its versions.
 *
 * @param title by language
 * @param latest the version that counts
 * @param versions oldest first
 * @param concepts how many the latest version has
 */
record TaxonomySummary(
        String scheme,
        Map<String, String> title,
        TaxonomyView.Source source,
        String latest,
        List<VersionView> versions,
        int concepts) {

    record VersionView(String version, LocalDate issued) {}

    static TaxonomySummary of(Scheme scheme) {
        return new TaxonomySummary(
                scheme.name(),
                scheme.title(),
                TaxonomyView.Source.of(scheme.source()),
                scheme.latest().version(),
                scheme.versions().stream()
                        .map(each -> new VersionView(each.version(), each.issued()))
                        .toList(),
                scheme.conceptsOf(scheme.latest()).size());
    }
}
