package lat.cabildo.platform.test;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.replica.ReplicaType;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The manners of the house, as rules over the compiled main classes below one package. A service's
 * {@code ArchitectureTests} is {@code HouseRules.of("lat.cabildo.directory").tests()} in a test factory.
 */
public final class HouseRules {
    private final String base;
    private final JavaClasses classes;

    HouseRules(String base, JavaClasses classes) {
        this.base = base;
        this.classes = classes;
    }

    /** @param base package of a service or of the platform, such as {@code lat.cabildo.directory} */
    public static HouseRules of(String base) {
        return new HouseRules(
                base,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                        .importPackages(base));
    }

    JavaClasses judged() {
        return classes;
    }

    /** All rules of a service. */
    public Stream<DynamicTest> tests() {
        return tests(Stream.concat(
                rules().stream(),
                Stream.of(
                        aggregatesKnowNoTransport(),
                        typesArePackagePrivateUntilAnotherPackageNeedsThem(),
                        datesAreOfJavaTime())));
    }

    /** The rules for what holds no aggregates, is used by other modules and speaks with drivers. */
    public Stream<DynamicTest> libraryTests() {
        return tests(rules().stream());
    }

    private Stream<DynamicTest> tests(Stream<ArchRule> rules) {
        return rules.map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private List<ArchRule> rules() {
        return List.of(
                packagesHaveNoCycles(),
                nobodyImportsWebOrMessaging(),
                documentsAreNeverReplaced(),
                servicesKnowEachOtherByContractOnly(),
                namesSayWhatThingsAre(),
                nothingIsInjectedIntoFields(),
                nothingIsAutowired(),
                timeComesFromTheClock(),
                failuresAreToldDiscreetly());
    }

    ArchRule packagesHaveNoCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass each) {
                        return within(each, base)
                                ? SliceIdentifier.of(each.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .as("packages have no cycles");
    }

    ArchRule nobodyImportsWebOrMessaging() {
        return classes()
                .should(eachDependency(
                        "stay out of the web and messaging rooms of others",
                        dependency -> within(dependency.getTargetClass(), base)
                                && dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .substring(base.length())
                                        .matches("(\\..+)?\\.(web|messaging)")
                                && !dependency
                                        .getOriginClass()
                                        .getPackageName()
                                        .equals(dependency.getTargetClass().getPackageName())))
                .as("nobody imports a web or messaging room");
    }

    ArchRule aggregatesKnowNoTransport() {
        return noClasses()
                .that(liveInAggregateRooms())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "lat.cabildo.platform.web..",
                        "org.apache.kafka..",
                        "org.springframework.kafka..",
                        "org.springframework.messaging..",
                        "org.springframework.cloud.stream..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..")
                .as("aggregate rooms know no HTTP, no Kafka and no JSON");
    }

    ArchRule documentsAreNeverReplaced() {
        Set<String> owners = Set.of(
                "org.springframework.data.mongodb.core.MongoOperations",
                "org.springframework.data.repository.CrudRepository",
                "com.mongodb.client.MongoCollection");
        Set<String> names = Set.of("save", "saveAll", "replaceOne", "replace", "findAndReplace", "findOneAndReplace");
        return noClasses()
                .should()
                .accessTargetWhere(access(
                        "replaces a document",
                        access -> names.contains(access.getTarget().getName())
                                && owners.stream()
                                        .anyMatch(
                                                owner -> access.getTargetOwner().isAssignableTo(owner))))
                .as("documents are never replaced as a whole")
                .because("a stale replacement resurrects published entries or loses pending ones");
    }

    ArchRule servicesKnowEachOtherByContractOnly() {
        return classes()
                .should(eachDependency("know no other service", dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    return within(target, "lat.cabildo")
                            && !within(target, base)
                            && (!within(target, "lat.cabildo.platform") || within(target, "lat.cabildo.platform.test"));
                }))
                .as("services know each other by contract only, and the platform knows none");
    }

    ArchRule typesArePackagePrivateUntilAnotherPackageNeedsThem() {
        return classes()
                .that(predicate("stand for themselves", JavaClass::isTopLevelClass))
                .should(new ArchCondition<>("be public only if another package uses them") {
                    @Override
                    public void check(JavaClass type, ConditionEvents violations) {
                        if (type.getModifiers().contains(JavaModifier.PUBLIC) && !isUsedElsewhere(type)) {
                            violations.add(violated(type, type.getName() + " is public and no other package uses it"));
                        }
                    }
                })
                .as("types are package-private until another package needs them");
    }

    ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Base)")
                .orShould(bareEvents())
                .as("names say what things are");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION.as("nothing is injected into fields");
    }

    ArchRule nothingIsAutowired() {
        return noCodeUnits().should().beAnnotatedWith(Autowired.class).as("nothing is autowired");
    }

    ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .accessTargetWhere(access("reads the time past the clock", HouseRules::readsTime))
                .as("time comes from the clock");
    }

    ArchRule failuresAreToldDiscreetly() {
        return noClasses()
                .should()
                .accessTargetWhere(access(
                        "prints an exception",
                        access -> access.getTarget().getName().equals("toString")
                                && access.getTargetOwner().isAssignableTo(Throwable.class)
                                // Which the compiler does where a pattern takes a record apart.
                                && !access.getTargetOwner().isEquivalentTo(Throwable.class)))
                .as("failures are told discreetly")
                .because("many exceptions print what they stumbled over");
    }

    ArchRule datesAreOfJavaTime() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo("java.util.Date")
                .as("dates are of java.time");
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(dependency ->
                        !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean readsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis");
        }
        if (!owner.startsWith("java.time.") || !name.equals("now")) {
            return false;
        }
        List<JavaType> parameters = new ArrayList<>();
        if (access.getTarget() instanceof CodeUnitAccessTarget target) {
            parameters.addAll(target.getParameterTypes());
        }
        return parameters.stream().noneMatch(each -> each.getName().equals(Clock.class.getName()));
    }

    /** Rooms with the sealed domain events of an aggregate, or with ids and no replica. */
    private DescribedPredicate<JavaClass> liveInAggregateRooms() {
        return predicate("live in aggregate rooms", each -> {
            Set<JavaClass> room = each.getPackage().getClasses();
            boolean events = room.stream()
                    .anyMatch(type -> type.isSealed() && type.getSimpleName().endsWith("Event"));
            boolean ids = room.stream().anyMatch(type -> !type.isInterface() && type.isAssignableTo(Id.class));
            boolean replica = room.stream()
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(ReplicaType.class));
            return events || ids && !replica;
        });
    }

    /** In this house an event is a forum or a seminar: only the aggregate of that name may be called so. */
    private static ArchCondition<JavaClass> bareEvents() {
        return new ArchCondition<>("be called Event alone") {
            @Override
            public void check(JavaClass type, ConditionEvents satisfied) {
                boolean bare = type.getSimpleName().equals("Event")
                        && !type.getName().equals("lat.cabildo.events.event.Event");
                satisfied.add(new SimpleConditionEvent(
                        type, bare, type.getName() + (bare ? " is" : " is not") + " called Event alone"));
            }
        };
    }

    private static boolean within(JavaClass type, String base) {
        return (type.getPackageName() + ".").startsWith(base + ".");
    }

    private static ArchCondition<JavaClass> eachDependency(String description, Predicate<Dependency> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents violations) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(dependency -> violations.add(violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> predicate(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(description, test);
    }
}
