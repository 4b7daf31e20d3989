package lat.cabildo.benchmarks.modulith;

import com.mongodb.WriteConcern;
import java.util.Objects;
import lat.cabildo.benchmarks.backbone.Place;
import lat.cabildo.benchmarks.backbone.PublishedNotes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** By Spring Modulith: into its log of publications, in the same transaction where there is one, and from there. */
final class ModulithNotes implements PublishedNotes {
    private static final String PUBLICATIONS = "event_publication";

    private final String name;
    private final ConfigurableApplicationContext service;
    private final MongoTemplate store;
    private final TransactionTemplate transactions;

    /**
     * Creates those that are not there yet.
     *
     * @param recovering whether what seems to have been left by a crash is sent again
     */
    ModulithNotes(String name, int number, Place place, boolean recovering) {
        this.name = name;
        service = ModulithNotebook.open(name, place, recovering);
        store = service.getBean(MongoTemplate.class);
        store.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        transactions = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        if (!place.transactions()) {
            store.indexOps(Note.class).createIndex(both("_id", "version"));
            store.indexOps(PUBLICATIONS).createIndex(both("_id", "completionDate"));
        }
        for (int each = 0; each < number; each++) {
            if (store.findById(id(each), Note.class) == null) {
                tell(Note.create(id(each)));
            }
        }
    }

    private static Index both(String one, String other) {
        return new Index(one, Sort.Direction.ASC).on(other, Sort.Direction.ASC).unique();
    }

    private void tell(Note note) {
        transactions.executeWithoutResult(_ -> {
            store.save(note);
            service.publishEvent(NoteEdited.of(note));
        });
    }

    @Override
    public long edit(int number) {
        while (true) {
            try {
                Note note = Objects.requireNonNull(store.findById(id(number), Note.class))
                        .edited();
                tell(note);
                return note.edits();
            } catch (OptimisticLockingFailureException another) {
                // Somebody else came first: decided anew on what that one has left.
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public String id(int number) {
        return "nte_01JD00000000000000%08d".formatted(number);
    }

    @Override
    public long stored(int number) {
        return Objects.requireNonNull(store.findById(id(number), Note.class)).edits();
    }

    /** What its monitor has found stale is told to be sent again. */
    @Override
    public boolean drained() {
        service.getBean(FailedEventPublications.class).resubmit(ResubmissionOptions.defaults());
        return store.getCollection(PUBLICATIONS)
                        .find(new Document("completionDate", null))
                        .first()
                == null;
    }

    @Override
    public String topic() {
        return "modulith." + name;
    }

    @Override
    public long version(ConsumerRecord<byte[], byte[]> each) {
        return JsonMapper.shared()
                .readTree(each.value())
                .path("change")
                .path("edits")
                .asLong();
    }

    @Override
    public void close() {
        service.close();
    }
}
