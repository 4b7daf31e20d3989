package lat.cabildo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page of Markdown with all figures, and a plot of them beside it. */
final class Report {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 40;

    private Report() {}

    static Path write(
            Path directory,
            String name,
            String about,
            String unit,
            List<Pair> pairs,
            Summary summary,
            List<String> remarks)
            throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".svg"), plot(pairs, summary));
        String rows = IntStream.range(0, pairs.size())
                .mapToObj(each -> String.format(
                        Locale.ROOT,
                        "| %d | %.1f | %.1f | %.2f |",
                        each + 1,
                        pairs.get(each).ours(),
                        pairs.get(each).theirs(),
                        pairs.get(each).ratio()))
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve(name + ".md"), """
                # %s
                %s

                `%s`

                | pair | ours (%s) | theirs (%s) | ratio |
                |---|---|---|---|
                %s

                ![ratios](%s.svg)

                %s
                """.formatted(
                        name,
                        about,
                        summary.line(name),
                        unit,
                        unit,
                        rows,
                        name,
                        remarks.stream().map("- %s"::formatted).collect(Collectors.joining("\n"))));
    }

    private static String plot(List<Pair> pairs, Summary summary) {
        double top = pairs.stream().mapToDouble(Pair::ratio).max().orElse(1) * 1.15;
        String dots = IntStream.range(0, pairs.size())
                .mapToObj(each -> String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1f5fa8\"/>",
                        MARGIN + (each + 0.5) * (WIDTH - 2 * MARGIN) / pairs.size(),
                        y(pairs.get(each).ratio(), top)))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <rect x="%d" y="%.1f" width="%d" height="%.1f" fill="#1f5fa8" opacity="0.15"/>
                <line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#1f5fa8"/>
                <text x="4" y="%.1f">%.2f</text><line x1="%d" x2="%d" y1="%d" y2="%d" stroke="black"/>
                <text x="4" y="%d">0</text>%s</svg>
                """,
                WIDTH,
                HEIGHT,
                MARGIN,
                y(summary.high(), top),
                WIDTH - 2 * MARGIN,
                y(summary.low(), top) - y(summary.high(), top),
                MARGIN,
                WIDTH - MARGIN,
                y(summary.median(), top),
                y(summary.median(), top),
                y(summary.median(), top) + 4,
                summary.median(),
                MARGIN,
                WIDTH - MARGIN,
                HEIGHT - MARGIN,
                HEIGHT - MARGIN,
                HEIGHT - MARGIN + 4,
                dots);
    }

    private static double y(double ratio, double top) {
        return HEIGHT - MARGIN - ratio / top * (HEIGHT - 2 * MARGIN);
    }
}
