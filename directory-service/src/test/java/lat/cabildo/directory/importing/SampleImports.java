package lat.cabildo.directory.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.importing.ImportTerms.Assignment;
import lat.cabildo.directory.importing.ImportTerms.PossibleDuplicates;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.InMemoryAggregates;
import org.bson.Document;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An import of the municipalities of an association. */
public final class SampleImports {
    public static final AggregateType<ImportId, Import, ImportEvent> TYPE = ImportConfiguration.TYPE;
    public static final Importer SECRETARIAT = new Importer("secretariat", null, List.of(), true);
    static final ImportId ID = new ImportId("imp_01JD0000000000000000000AME");
    static final Importer AME = new Importer("ame", "llerena", List.of("org_01JD00000000000000000000AM"), false);
    static final ImportedFile FILE =
            new ImportedFile("upl_01JD0000000000000000000AME", "csv", List.of("Nombre", "DPA"), 221, 1);
    static final Counts COUNTS = new Counts(200, 10, 5, 4, 2);

    private SampleImports() {}

    public static ImportTerms terms(Assignment... constants) {
        Source source = new Source("Directorio AME", "https://ame.gob.ec", LocalDate.of(2026, 3, 2));
        return new ImportTerms(List.of(), List.of(constants), source, PossibleDuplicates.HOLD);
    }

    /** As they are without settings. */
    public static ImportProperties limits() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("cabildo.directory.imports", ImportProperties.class);
    }

    /** Imports that nobody carries out. */
    public static Imports unattended() {
        return new Imports(
                new InMemoryAggregates<>(TYPE),
                new AggregateQueries<>() {
                    @Override
                    public Page<Stored<Import>> page(
                            Document filter, String field, boolean ascending, PageRequest request) {
                        return new Page<>(List.of(), null);
                    }

                    @Override
                    public long count(Document filter) {
                        return 0;
                    }
                },
                limits());
    }

    static Import opened() {
        return Import.open(ID, AME, terms()).state();
    }

    static Import checking() {
        return opened().take(FILE).state();
    }

    static Import checked() {
        return checking().checked(1, COUNTS).state();
    }

    static Import applying() {
        return checked().start(AME).state();
    }

    /** One decision for each domain event. */
    public static List<Decision<Import, ImportEvent>> decisions() {
        return List.of(
                Import.open(ID, AME, terms()),
                opened().take(FILE),
                checked().revise(terms(new Assignment("EC", "country"))),
                checking().checked(1, COUNTS),
                checked().start(AME),
                applying().applied(2, COUNTS),
                applying().cancel());
    }
}
