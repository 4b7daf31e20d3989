package lat.cabildo.agreements.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an agreement is called and about, and what is claimed of it.
 *
 * @param title to show, by BCP 47 language
 * @param printedTitles further titles seen in print, even in the same language
 * @param themes slugs of themes and frameworks: {@code housing}, {@code sdg-11}, {@code new-urban-agenda}
 */
public record Wording(
        AgreementKind kind,
        Map<String, String> title,
        List<PrintedTitle> printedTitles,
        List<String> themes,
        List<Figure> figures,
        List<Source> sources) {

    public Wording {
        Objects.requireNonNull(kind);
        SortedMap<String, String> sorted = new TreeMap<>(title);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("an agreement without a title");
        }
        title = Collections.unmodifiableSortedMap(sorted);
        printedTitles = List.copyOf(printedTitles);
        themes = themes.stream().distinct().sorted().toList();
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
    }
}
