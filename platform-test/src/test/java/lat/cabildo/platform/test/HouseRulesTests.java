package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {
    private static final HouseRules BAD = at("lat.cabildo.bad");
    private static final HouseRules GOOD = at("lat.cabildo.good");

    static Stream<Arguments> offences() {
        return Stream.of(
                offence(HouseRules::packagesHaveNoCycles, "First", "Second"),
                offence(HouseRules::nobodyImportsWebOrMessaging, "PersonCard"),
                offence(HouseRules::aggregatesKnowNoTransport, "OrganizationPage", "PersonCard"),
                offence(HouseRules::documentsAreNeverReplaced, "byTemplate", "byReference"),
                offence(HouseRules::servicesKnowEachOtherByContractOnly, "Nosy"),
                offence(HouseRules::typesArePackagePrivateUntilAnotherPackageNeedsThem, "Exposed"),
                offence(HouseRules::namesSayWhatThingsAre, "PostManager", "naming.Event"),
                offence(HouseRules::nothingIsInjectedIntoFields, "Injected.field"),
                offence(HouseRules::nothingIsAutowired, "Wired"),
                offence(HouseRules::timeComesFromTheClock, "Impatient.today", "Impatient.now", "Impatient.millis"),
                offence(HouseRules::failuresAreToldDiscreetly, "Chatty.line"),
                offence(HouseRules::datesAreOfJavaTime, "OldDate"));
    }

    private static Arguments offence(Function<HouseRules, ArchRule> rule, String... offenders) {
        return Arguments.of(rule, List.of(offenders));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void findsExactlyTheOffenders(Function<HouseRules, ArchRule> rule, List<String> offenders) {
        List<String> findings =
                rule.apply(BAD).evaluate(BAD.judged()).getFailureReport().getDetails();

        assertThat(findings).allMatch(finding -> offenders.stream().anyMatch(finding::contains));
        assertThat(offenders).allMatch(offender -> findings.stream().anyMatch(each -> each.contains(offender)));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingAmongTheGood() {
        return GOOD.tests();
    }

    @Test
    void refusesToJudgeNothing() {
        Stream<DynamicTest> none = at("lat.cabildo.nowhere").tests();

        assertThat(none)
                .isNotEmpty()
                .allSatisfy(test ->
                        assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class));
    }

    @Test
    void hasOffendersForEachRule() {
        assertThat(offences()).hasSize((int) BAD.tests().count());
    }

    @TestFactory
    Stream<DynamicTest> platformKeepsTheRules() {
        return HouseRules.of("lat.cabildo.platform").libraryTests();
    }

    private static HouseRules at(String base) {
        return new HouseRules(base, new ClassFileImporter().importPackages(base));
    }
}
