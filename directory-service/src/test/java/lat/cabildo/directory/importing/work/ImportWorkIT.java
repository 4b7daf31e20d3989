package lat.cabildo.directory.importing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.Unique;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportStatus;
import lat.cabildo.directory.importing.ImportTerms.Assignment;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.Imports;
import lat.cabildo.directory.importing.Progress;
import lat.cabildo.directory.importing.RowChunk;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.importing.SampleImports;
import lat.cabildo.directory.importing.Upload;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationLookup;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.test.Commands;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** A run that dies anywhere goes on: nothing is doubled, nothing is lost, and the report is the same. */
@DirectoryTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportWorkIT {
    /** More than one part of a file. */
    private static final int ROWS = Upload.ROWS + 10;

    private final String unique = Unique.word();
    private final Imports imports = SampleImports.unattended();
    private final ImportedRows rows;
    private final Organizations organizations;
    private final OrganizationLookup lookup;
    private final Authority authority;
    private final Validator validator;
    private final ImportWork work;

    ImportWorkIT(
            ImportedRows rows,
            Organizations organizations,
            OrganizationLookup lookup,
            Authority authority,
            Validator validator) {
        this.rows = rows;
        this.organizations = organizations;
        this.lookup = lookup;
        this.authority = authority;
        this.validator = validator;
        this.work = new ImportWork(imports, rows, organizations, lookup, authority, validator);
    }

    @Test
    void goesOnWhereItDiedAndDoublesNothing() {
        finish(started(named("Villa")));
        ImportId id = started(named("Ciudad"));
        Import dead = imports.get(id).state();
        ImportedFile file = Objects.requireNonNull(dead.file());
        RowChunk first = rows.chunk(file, 1, dead.run()).orElseThrow();
        Command step = Commands.of("step:" + id);
        ChunkWork chunk = new ChunkWork(step, dead, file, organizations, lookup, authority, validator);
        List<RowOutcome> planned = chunk.plan(first, first.before());
        rows.settle(file, 1, dead.run(), planned);
        patiently(() -> chunk.apply(first, planned));

        patiently(() -> work.run(step, id, ImportStatus.APPLYING));

        assertThat(imports.get(id).state().counts()).isEqualTo(new Counts(0, ROWS, 0, 0, 0));
        assertThat(all()).hasSize(ROWS).allSatisfy(each -> {
            assertThat(each.version()).isEqualTo(2);
            assertThat(each.state().name().text()).startsWith("Ciudad");
        });
        assertThat(rows.report(id, file, dead.run(), RowOutcome.Kind.CHANGED, new PageRequest(500, null))
                        .items())
                .hasSize(ROWS);
    }

    @Test
    void createsOnceWhatItHadCreatedWhenItDied() {
        ImportId id = started(named("Puerto"));
        Import dead = imports.get(id).state();
        ImportedFile file = Objects.requireNonNull(dead.file());
        Command step = Commands.of("step:" + id);
        ChunkWork chunk = new ChunkWork(step, dead, file, organizations, lookup, authority, validator);
        RowChunk first = rows.chunk(file, 1, dead.run()).orElseThrow();
        List<RowOutcome> planned = chunk.plan(first, first.before());
        rows.settle(file, 1, dead.run(), planned);
        RowChunk half = new RowChunk(1, first.rows().subList(0, 100), null, null);
        new ChunkWork(step, dead, file, organizations, lookup, authority, validator)
                .apply(half, planned.subList(0, 100));

        patiently(() -> work.run(step, id, ImportStatus.APPLYING));

        assertThat(imports.get(id).state().counts()).isEqualTo(new Counts(ROWS, 0, 0, 0, 0));
        assertThat(all()).hasSize(ROWS).allMatch(each -> each.version() == 1);
    }

    @Test
    void countsAChunkOnceWhoeverSaysThatItIsDone() {
        ImportId id = new ImportId(Commands.of(unique).newId("imp"));
        Counts one = new Counts(1, 0, 0, 0, 0);
        Progress start = rows.progress(id, 1);
        Progress first = rows.advance(id, 1, start, one);
        assertThat(first).isEqualTo(new Progress(1, one));
        assertThat(rows.advance(id, 1, start, one)).isEqualTo(first);
        Progress second = rows.advance(id, 1, first, one);
        assertThat(second).isEqualTo(new Progress(2, new Counts(2, 0, 0, 0, 0)));
        assertThat(rows.advance(id, 1, first, one)).isEqualTo(second);
        assertThat(rows.progress(id, 1)).isEqualTo(second);
    }

    @Test
    void stopsBetweenChunksWhenItsThreadIsInterrupted() {
        ImportId id = started(named("Monte"));

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> work.run(Commands.of("step:" + id), id, ImportStatus.APPLYING))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(imports.get(id).state().status()).isEqualTo(ImportStatus.APPLYING);
        finish(id);
        assertThat(all()).hasSize(ROWS);
    }

    @Test
    void endsWhenItWasCancelledOrItsRowsAreGone() {
        ImportId cancelled = started(named("Valle"));
        imports.change(Commands.any(), cancelled, Import::cancel);
        finish(cancelled);
        ImportId gone = sent(new ImportedFile("upl_gone" + unique, "csv", List.of("name"), 1, 1));
        patiently(() -> work.run(Commands.of("check:" + gone), gone, ImportStatus.CHECKING));

        assertThat(all()).isEmpty();
        assertThat(imports.get(gone).state().status()).isEqualTo(ImportStatus.CANCELLED);
    }

    @Test
    void endsByAMistakeInsteadOfMeetingItForEver() {
        ImportedFile wrong = new ImportedFile(named("Pampa").upload(), "csv", List.of("name"), ROWS, 2);
        ImportId id = sent(wrong);

        assertThatThrownBy(() -> work.run(Commands.of("step:" + id), id, ImportStatus.CHECKING))
                .isInstanceOf(IndexOutOfBoundsException.class);

        assertThat(imports.get(id).state().status()).isEqualTo(ImportStatus.CANCELLED);
    }

    @Test
    void doesNothingThatWasNotChecked() {
        ImportId id = sent(file(i -> switch (i) {
            case 252 -> Map.of("name", "Anexo " + unique, "identifier:" + unique, "x", "parent", unique + ":c0");
            case 253 -> Map.of("name", "Cerro " + unique + " 0", "identifier:b" + unique, "y");
            case 254 -> Map.of("name", "Cerro " + unique + " tarde", "identifier:b" + unique, "z");
            case 255 -> Map.of("name", "Otro " + unique, "identifier:b" + unique, "taken");
            default -> row("Cerro", i);
        }));
        patiently(() -> work.run(Commands.of("check:" + id), id, ImportStatus.CHECKING));
        finish(started(file(1, i -> Map.of("name", "Antes " + unique, "identifier:b" + unique, "taken"))));
        finish(started(file(1, i -> Map.of("name", "Cerro " + unique + " tarde", "identifier:a" + unique, "z"))));

        finish(started(id));

        Import done = imports.get(id).state();
        List<RowOutcome> outcomes = rows
                .report(id, Objects.requireNonNull(done.file()), done.run(), null, new PageRequest(500, null))
                .items()
                .stream()
                .map(each -> Objects.requireNonNull(each.outcome()))
                .toList();
        assertThat(done.counts()).isEqualTo(new Counts(ROWS - 3, 0, 0, 2, 1));
        assertThat(outcomes.get(252).problems()).extracting(RowProblem::code).containsExactly("unknown-reference");
        assertThat(outcomes.get(253).kind()).isEqualTo(RowOutcome.Kind.CREATED);
        assertThat(outcomes.get(254).kind()).isEqualTo(RowOutcome.Kind.POSSIBLE_DUPLICATE);
        assertThat(outcomes.get(255).problems()).extracting(RowProblem::code).containsExactly("changed-meanwhile");
    }

    @Test
    void overwritesNobodyWhenItGoesOnMuchLater() {
        finish(started(named("Lago")));
        ImportId id = started(named("Laguna"));
        Import dead = imports.get(id).state();
        ImportedFile file = Objects.requireNonNull(dead.file());
        RowChunk first = rows.chunk(file, 1, dead.run()).orElseThrow();
        Command step = Commands.of("step:" + id);
        rows.settle(
                file,
                1,
                dead.run(),
                new ChunkWork(step, dead, file, organizations, lookup, authority, validator)
                        .plan(first, first.before()));
        Organization corrected = all().getFirst().state();
        organizations.change(
                Commands.any(), corrected.id(), each -> each.rename(Name.legal("Corregida " + unique, null), null));

        patiently(() -> work.run(step, id, ImportStatus.APPLYING));

        assertThat(imports.get(id).state().counts()).isEqualTo(new Counts(0, ROWS - 1, 0, 1, 0));
        assertThat(organizations.get(corrected.id()).state().name().text()).startsWith("Corregida");
    }

    private Map<String, String> row(String first, int i) {
        return Map.of("name", first + " " + unique + " " + i, "identifier:" + unique, "c" + i);
    }

    private ImportedFile named(String first) {
        return file(i -> row(first, i));
    }

    private ImportedFile file(IntFunction<Map<String, String>> cells) {
        return file(ROWS, cells);
    }

    private ImportedFile file(int count, IntFunction<Map<String, String>> cells) {
        Upload upload = rows.upload("upl_" + Commands.any().newId("upl"));
        IntStream.range(0, count).forEach(i -> upload.add(i + 2, cells.apply(i), false));
        return upload.end("csv");
    }

    private ImportId sent(ImportedFile file) {
        ImportId id = new ImportId(Commands.any().newId("imp"));
        imports.open(
                Commands.any(),
                id,
                SampleImports.SECRETARIAT,
                SampleImports.terms(new Assignment("municipality", "kind")));
        imports.change(Commands.any(), id, each -> each.take(file));
        return id;
    }

    private ImportId started(ImportedFile file) {
        ImportId id = sent(file);
        patiently(() -> work.run(Commands.of("check:" + id), id, ImportStatus.CHECKING));
        return started(id);
    }

    private ImportId started(ImportId id) {
        imports.change(Commands.any(), id, each -> each.start(SampleImports.SECRETARIAT));
        return id;
    }

    private void finish(ImportId id) {
        patiently(() -> work.run(Commands.of("step:" + id), id, ImportStatus.APPLYING));
    }

    /** A store that did not answer in time is asked again, as the worker of processes does. */
    private static void patiently(Runnable part) {
        for (int attempt = 1; attempt < 20; attempt++) {
            try {
                part.run();
                return;
            } catch (StoreRefusal.Unavailable later) {
                assertThat(later.retryAfter()).isPositive();
            }
        }
        part.run();
    }

    private List<Stored<Organization>> all() {
        OrganizationFilter named = new OrganizationFilter(unique, null, null, null, null, List.of(), null);
        Page<Stored<Organization>> page = organizations.page(named, new PageRequest(500, null));
        assertThat(lookup.byIdentifier(List.of(new Identifier(unique, "c0"))).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isLessThanOrEqualTo(1);
        return page.items();
    }
}
