package lat.cabildo.directory.importing;

import java.util.List;
import java.util.function.Function;
import lat.cabildo.directory.importing.ImportRefusal.TooManyOpen;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/** All imports. */
public final class Imports {
    private final Aggregates<ImportId, Import, ImportEvent> aggregates;
    private final AggregateQueries<Import> queries;
    private final int maxOpen;

    Imports(
            Aggregates<ImportId, Import, ImportEvent> aggregates,
            AggregateQueries<Import> queries,
            ImportProperties limits) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.maxOpen = limits.maxOpen();
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Import> get(ImportId id) {
        return aggregates.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    /** Those of one importer, the oldest first. */
    public Page<Stored<Import>> page(Importer by, PageRequest request) {
        return queries.page(of(by), request);
    }

    /** @throws TooManyOpen if the importer has as many that are not at their end as they may */
    public Stored<Import> open(Command command, ImportId id, Importer by, ImportTerms terms) {
        Document open = of(by).append(
                        "st.status",
                        new Document("$nin", List.of(ImportStatus.APPLIED.name(), ImportStatus.CANCELLED.name())));
        if (queries.count(open) >= maxOpen && aggregates.find(id).isEmpty()) {
            throw new TooManyOpen(id, maxOpen);
        }
        return aggregates.create(command, id, () -> Import.open(id, by, terms));
    }

    private static Document of(Importer by) {
        return new Document("st.by.client", by.client()).append("st.by.subject", by.subject());
    }

    public Stored<Import> change(Command command, ImportId id, Function<Import, Decision<Import, ImportEvent>> decide) {
        return aggregates.change(command, id, decide);
    }
}
