package lat.cabildo.benchmarks.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lat.cabildo.platform.test.SyntheticRegister;

/**
 * Who is in the register: local governments, an association of those of each subdivision, of which they are a part, and
 * people. The same size gives the same population.
 */
record Population(List<Inhabitant> organizations, List<Inhabitant> people) {
    private static final long SEED = 33;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<String> THEMES = List.of(
            "decentralisation",
            "transparency",
            "participation",
            "intermediary-cities",
            "mobility",
            "housing",
            "heritage",
            "free-software");
    private static final List<String> GIVEN = List.of(
            "María", "José", "Ana", "Luís", "Carmen", "João", "Rosa", "Sergio", "Inés", "Ángel", "Lucía", "Óscar");
    private static final List<String> FAMILY = List.of(
            "Arredondo",
            "Benítez",
            "Cárdenas",
            "Domínguez",
            "Echeverría",
            "Fernández",
            "Guimarães",
            "Hernández",
            "Ibáñez",
            "Jiménez",
            "Lacerda",
            "Muñoz",
            "Núñez",
            "Oliveira",
            "Paredes",
            "Quispe",
            "Rodrigues",
            "Suárez");

    /**
     * One of them.
     *
     * @param code that nobody else has
     * @param parent code of the association; empty for none
     * @param words of all its names, as they are searched by
     */
    record Inhabitant(
            String code,
            String name,
            String acronym,
            String kind,
            String country,
            String subdivision,
            String parent,
            String theme,
            double latitude,
            double longitude,
            Set<String> words) {}

    static Population of(int size) {
        TreeMap<String, Inhabitant> associations = new TreeMap<>();
        List<Inhabitant> all = new ArrayList<>();
        Random random = new Random(SEED);
        new SyntheticRegister(size, SEED).all().forEach(each -> {
            String code = "AM" + each.subdivision().replace("-", "");
            associations.computeIfAbsent(code, _ -> association(code, each.country(), each.subdivision()));
            all.add(new Inhabitant(
                    each.code(),
                    each.name(),
                    "",
                    "municipality",
                    each.country(),
                    each.subdivision(),
                    code,
                    THEMES.get(random.nextInt(THEMES.size())),
                    each.latitude(),
                    each.longitude(),
                    words(each.name())));
        });
        List<Inhabitant> organizations = new ArrayList<>(associations.values());
        organizations.addAll(all.subList(0, size - associations.size()));
        return new Population(organizations, people(size / 10, random));
    }

    private static Inhabitant association(String code, String country, String subdivision) {
        String name = "Asociación de Municipalidades " + code;
        return new Inhabitant(code, name, code, "association", country, subdivision, "", "", 0, 0, words(name));
    }

    private static List<Inhabitant> people(int size, Random random) {
        List<Inhabitant> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = any(GIVEN, random) + " " + any(GIVEN, random) + " " + any(FAMILY, random) + " "
                    + any(FAMILY, random);
            people.add(new Inhabitant("P" + i, name, "", "person", "", "", "", "", 0, 0, words(name)));
        }
        return people;
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Without accents and case. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static Set<String> words(String text) {
        return Arrays.stream(plain(text).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
