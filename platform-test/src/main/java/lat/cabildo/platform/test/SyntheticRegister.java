package lat.cabildo.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A register of local governments that do not exist, spread over the 33 countries of Latin America and the Caribbean as
 * the real ones are, with the countries' and subdivisions' real codes. The same size and seed give the same register.
 *
 * @param size how many; there are 16,400 real ones
 */
public record SyntheticRegister(int size, long seed) {

    /** The columns of {@link #csv()}. */
    public static final String HEADER =
            "name,kind,country,subdivision,place,latitude,longitude,population,identifier:synthetic";

    private static final List<String> FIRST = List.of(
            "San José",
            "San Juan",
            "San Miguel",
            "San Pedro",
            "San Antonio",
            "Santa María",
            "Santa Rosa",
            "Santa Ana",
            "Santa Cruz",
            "Santiago",
            "Villa",
            "Puerto",
            "Nueva",
            "Ciudad",
            "Pueblo",
            "Monte",
            "São João",
            "São Bento",
            "Concepción",
            "El Carmen",
            "La Unión",
            "La Esperanza",
            "Los Ángeles",
            "Las Flores",
            "Boa Vista",
            "Bom Jesus",
            "Campo",
            "Cerro",
            "Laguna",
            "Río",
            "Valle",
            "Vista",
            "Port",
            "Saint",
            "Fort",
            "Mount");

    private static final List<String> SECOND = List.of(
            "Alegre",
            "Alto",
            "Amarillo",
            "Azul",
            "Bello",
            "Blanco",
            "Bolívar",
            "Bonito",
            "Caldas",
            "Castillo",
            "Cedro",
            "Claro",
            "Colón",
            "Dorado",
            "Encanto",
            "Florido",
            "Grande",
            "Guaraní",
            "Hermoso",
            "Hidalgo",
            "Independencia",
            "Itapúa",
            "Jardín",
            "Juárez",
            "Lindo",
            "Maipú",
            "Maravilla",
            "Mirador",
            "Morelos",
            "Negro",
            "Nuevo",
            "Ñandú",
            "Ocampo",
            "Palmar",
            "Paraíso",
            "Pinar",
            "Quebrada",
            "Real",
            "Rivadavia",
            "Rosario",
            "Salado",
            "Sucre",
            "Tabor",
            "Tupí",
            "Urquiza",
            "Verde",
            "Victoria",
            "Yerba",
            "Zapata",
            "Zelaya");

    private static final List<String> THIRD = List.of(
            "",
            "",
            "",
            "",
            " del Norte",
            " del Sur",
            " de Abajo",
            " de Arriba",
            " de la Sierra",
            " de los Andes",
            " del Mar",
            " do Oeste",
            " de Minas",
            " Chico",
            " Viejo",
            " del Lago",
            " de la Costa",
            " del Monte");

    /** One of them. */
    public record LocalGovernment(
            String name,
            String country,
            String subdivision,
            double latitude,
            double longitude,
            int population,
            String code) {

        String csv() {
            return String.format(
                    Locale.ROOT,
                    "%s,municipality,%s,%s,%s,%.4f,%.4f,%d,%s",
                    name,
                    country,
                    subdivision,
                    name,
                    latitude,
                    longitude,
                    population,
                    code);
        }
    }

    private record Country(String code, int weight, double latitude, double longitude, List<String> subdivisions) {

        static Country of(String line) {
            String[] parts = line.split(" ", -1);
            return new Country(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    List.copyOf(Arrays.asList(parts).subList(4, parts.length)));
        }
    }

    /** All of them, one after the other. */
    public Stream<LocalGovernment> all() {
        List<Country> countries = countries();
        int whole = countries.stream().mapToInt(Country::weight).sum();
        Random random = new Random(seed);
        return IntStream.range(0, size).mapToObj(i -> any(at(countries, (long) i * whole / size), i, random));
    }

    /** The register as CSV with a header, line by line. */
    public Stream<String> csv() {
        return Stream.concat(Stream.of(HEADER), all().map(LocalGovernment::csv));
    }

    private static LocalGovernment any(Country country, int number, Random random) {
        return new LocalGovernment(
                one(FIRST, random) + " " + one(SECOND, random) + one(THIRD, random),
                country.code(),
                country.code() + "-" + one(country.subdivisions(), random),
                country.latitude() + random.nextDouble() - 0.5,
                country.longitude() + random.nextDouble() - 0.5,
                500 + random.nextInt(200_000),
                "%s%06d".formatted(country.code(), number));
    }

    private static Country at(List<Country> countries, long place) {
        long left = place;
        for (Country country : countries) {
            left -= country.weight();
            if (left < 0) {
                return country;
            }
        }
        return countries.getLast();
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Country> countries() {
        try (InputStream file = Objects.requireNonNull(SyntheticRegister.class.getResourceAsStream("countries.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Country::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
