package lat.cabildo.benchmarks.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lat.cabildo.benchmarks.register.Population.Inhabitant;

/** What people ask of a register: each kind of question as often as the others, about anybody in it. */
final class Questions {
    private static final int PAGE = 20;
    private static final int SUGGESTIONS = 10;
    private static final int LONG_WORD = 5;

    private final Population population;
    private final Random random;

    Questions(Population population, long seed) {
        this.population = population;
        this.random = new Random(seed);
    }

    /** The same for the same population and seed. */
    List<Question> ask(int rounds) {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Inhabitant one = any(population.organizations());
            List<String> words = List.copyOf(one.words());
            String word = words.get(random.nextInt(words.size()));
            all.add(search("name", one.name(), "", Population.plain(one.name()), _ -> true));
            all.add(search("plain", Population.plain(one.name()), "", Population.plain(one.name()), _ -> true));
            all.add(search("typo", slipped(one.name()), "", "", _ -> true));
            all.add(search("word", word, "", "", _ -> true));
            all.add(search("country", word, "&country=" + one.country(), "", same(one, Inhabitant::country)));
            all.add(search("kind", word, "&kind=" + one.kind(), "", same(one, Inhabitant::kind)));
            if (!one.parent().isEmpty()) {
                all.add(search("theme", word, "&theme=" + one.theme(), "", same(one, Inhabitant::theme)));
                all.add(search(
                        "place", word, "&parent=" + Filling.id(one.parent()), "", same(one, Inhabitant::parent)));
                all.add(acronym(one.parent()));
            }
            all.add(facets(word));
            all.add(suggestion("suggestion", "/organizations:suggest?", one, population.organizations()));
            Inhabitant person = any(population.people());
            all.add(people("person", person.name(), Population.plain(person.name())));
            all.add(people("person-typo", slipped(person.name()), ""));
            all.add(suggestion("person-suggestion", "/people:suggest?", person, population.people()));
        }
        return all;
    }

    private static Predicate<Inhabitant> same(Inhabitant one, Function<Inhabitant, String> attribute) {
        return each -> attribute.apply(each).equals(attribute.apply(one));
    }

    private Question search(String kind, String text, String filter, String first, Predicate<Inhabitant> filtered) {
        List<String> words = List.copyOf(Population.words(text));
        String path = "/organizations:search?" + Question.parameter("q", text) + filter;
        int size =
                count(population.organizations(), Question.having(words, false).and(filtered), PAGE);
        return new Question(kind, path, size, first, words, false, Map.of());
    }

    private Question acronym(String acronym) {
        String text = Population.plain(acronym);
        return search("acronym", text, "", text, _ -> true);
    }

    private Question facets(String word) {
        Question asked = search("facets", word, "&facets=true", "", _ -> true);
        Map<String, Long> counts = population.organizations().stream()
                .filter(Question.having(asked.words(), false))
                .collect(Collectors.groupingBy(Inhabitant::country, Collectors.counting()));
        return new Question("facets", asked.path(), asked.size(), "", asked.words(), false, counts);
    }

    private Question people(String kind, String text, String first) {
        List<String> words = List.copyOf(Population.words(text));
        int size = count(population.people(), Question.having(words, false), PAGE);
        return new Question(
                kind, "/people:search?" + Question.parameter("q", text), size, first, words, false, Map.of());
    }

    private Question suggestion(String kind, String path, Inhabitant one, List<Inhabitant> all) {
        String text = Population.plain(one.name());
        String begun = text.substring(0, Math.min(text.length(), 3 + random.nextInt(text.length())))
                .strip();
        List<String> words = List.copyOf(Population.words(begun));
        int size = count(all, Question.having(words, true), SUGGESTIONS);
        return new Question(kind, path + Question.parameter("q", begun), size, "", words, true, Map.of());
    }

    private static int count(List<Inhabitant> all, Predicate<Inhabitant> meant, int most) {
        return (int) all.stream().filter(meant).limit(most).count();
    }

    /** With a slip in its longest word. */
    private String slipped(String name) {
        String plain = Population.plain(name);
        String longest =
                Population.words(name).stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
        if (longest.length() < LONG_WORD) {
            return plain;
        }
        int place = 1 + random.nextInt(longest.length() - 2);
        String slip = longest.substring(0, place) + longest.substring(place + 1);
        return plain.replace(longest, slip);
    }

    private Inhabitant any(List<Inhabitant> all) {
        return all.get(random.nextInt(all.size()));
    }
}
