package lat.cabildo.notifications.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every domain event that a producer has approved an example of has a sentence of its own, in every language. */
class SentencesTests {
    private static final Map<String, Set<String>> TOLD = Map.of(
            "directory", Set.of("organization", "person", "post", "mandate", "membership"),
            "events", Set.of("event"),
            "agreements", Set.of("agreement"));

    /** Somebody was erased: nobody is told more than that something changed. */
    private static final Set<String> TOLD_GENERICALLY = Set.of(
            "person.erased",
            "person.erasure-requested",
            "person.past-forgotten",
            "mandate.anonymised",
            "event.billings-blanked",
            "agreement.signers-blanked");

    /** An id, an argument that was not filled in, a date of a machine. */
    private static final String RAW =
            ".*(\\b[a-z]{3}_[0-9A-Z]{26}|\\{\\d|\\d{4}-(\\d|XX)|XXXX|\\d{4}[~?%]|lat\\.cabildo|null).*";

    private final Teller omniscient = SampleOccasions.omniscientTeller();
    private final Teller knowingFew = SampleOccasions.teller();

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsOfEveryDomainEventBySentenceOfItsOwn(Language language) {
        assertThat(examples()).hasSizeGreaterThan(50).allSatisfy(example -> {
            Story told = omniscient.tell(occasion(example, example.name()), language);
            Story generic = omniscient.tell(occasion(example, "unforeseen"), language);

            if (TOLD_GENERICALLY.contains(example.aggregate() + "." + example.name())) {
                assertThat(told.title()).isEqualTo(generic.title());
            } else {
                assertThat(told.title()).isNotEqualTo(generic.title());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysNothingThatOnlyMachinesRead(Language language) {
        for (Teller teller : List.of(omniscient, knowingFew)) {
            assertThat(examples()).allSatisfy(example -> {
                Story told = teller.tell(occasion(example, example.name()), language);

                assertThat(told.title()).isNotBlank().doesNotMatch(RAW);
                assertThat(told.details()).allSatisfy(line -> assertThat(line).doesNotMatch(RAW));
            });
        }
    }

    @Test
    void hasNoSentenceThatNothingIsToldBy() {
        List<String> types = examples()
                .map(example -> example.aggregate() + "." + example.name())
                .toList();
        List<String> others = List.of("detail", "part", "date", "frame", "other");

        assertThat(ResourceBundle.getBundle("texts.stories", Language.ES.locale())
                        .keySet())
                .filteredOn(key -> !others.contains(key.split("\\.")[0]))
                .filteredOn(key -> !key.matches("\\w+\\.(other|unnamed)"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(types).contains(key.split("\\.")[0] + "." + key.split("\\.")[1]));
    }

    private static Stream<Example> examples() {
        return TOLD.keySet().stream()
                .flatMap(service -> Contracts.of(service).examples().stream())
                .filter(each -> TOLD.getOrDefault(each.service(), Set.of()).contains(each.aggregate()));
    }

    private static Occasion occasion(Example example, String name) {
        return SampleOccasions.occasion(
                "%s.%s.%s".formatted(example.service(), example.aggregate(), name),
                example.subject(),
                example.data().path("change"),
                example.data().get("state"));
    }
}
