package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lat.cabildo.platform.aggregate.Samples.Sample;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two thousand notes: one in four is red, every one has the theme a, one in ten b as well. */
class MongoSamplesIT {
    private static final int NOTES = 2_000;
    private static final String COLOUR = "st.label.colour";
    private static final String THEMES = "st.themes";
    private static final Document RED = new Document(COLOUR, "red");

    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database =
            client.getDatabase("cabildo_samples_" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoCollection<Document> notes = database.getCollection("notes");
    private final Samples<Note> samples = new MongoSamples<>(
            notes,
            new StateMapper(List.of(IdTypes.of(NoteId.class))),
            AggregateType.of("note", "notes", "nte", Note.class, NoteId::new).withLots(),
            true);

    private record NoteId(String value) implements Id {}

    private record Label(String colour) {}

    private record Note(Label label, List<String> themes) {}

    @BeforeEach
    void write() {
        notes.insertMany(IntStream.range(0, NOTES)
                .mapToObj(i -> note(i).append(Lot.FIELD, Lot.of(id(i))))
                .toList());
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    private static String id(int i) {
        return "nte_%04d".formatted(i);
    }

    private static Document note(int i) {
        Document label = new Document("colour", i % 4 == 0 ? "red" : "blue");
        return new Document("_id", id(i))
                .append("version", 1L)
                .append(
                        "st",
                        new Document("label", label).append("themes", i % 10 == 0 ? List.of("a", "b", "b") : "a"));
    }

    @Test
    void countsOneByOneWhatIsNoMoreThanASample() {
        Estimate counted = samples.estimate(new Sample(RED, null, true, NOTES / 4), List.of(COLOUR, THEMES), 5);

        assertThat(counted)
                .isEqualTo(new Estimate(
                        NOTES / 4,
                        true,
                        Map.of(COLOUR, Map.of("red", NOTES / 4L), THEMES, Map.of("a", NOTES / 4L, "b", NOTES / 20L))));
        assertThat(samples.estimate(new Sample(RED, null, true, NOTES / 4), List.of(THEMES), 1)
                        .counts()
                        .get(THEMES))
                .containsOnlyKeys("a");
    }

    @Test
    void estimatesMoreInProportionToAFairSample() {
        Estimate counted = samples.estimate(new Sample(new Document(), null, true, 400), List.of(COLOUR, THEMES), 5);

        assertThat(counted.exact()).isFalse();
        assertThat(counted.matches()).isCloseTo(NOTES, within(NOTES / 5L));
        assertThat(colour(counted, "red")).isCloseTo(NOTES / 4L, within(NOTES / 10L));
        assertThat(counted.counts().get(COLOUR)).containsKeys("blue");
        assertThat(counted.counts().get(THEMES)).containsEntry("a", counted.matches());
    }

    @Test
    void countsThoseWithoutALotForThemselvesAlone() {
        notes.updateMany(RED, new Document("$unset", new Document(Lot.FIELD, "")));

        Estimate counted = samples.estimate(new Sample(new Document(), null, true, 700), List.of(COLOUR), 5);

        assertThat(counted.counts().get(COLOUR)).containsEntry("red", NOTES / 4L);
        assertThat(colour(counted, "blue")).isCloseTo(NOTES * 3 / 4L, within(NOTES / 3L));
        assertThat(samples.estimate(new Sample(new Document(), null, true, 100), List.of(COLOUR), 5)
                        .matches())
                .isEqualTo(100);
    }

    private static Long colour(Estimate counted, String colour) {
        return counted.counts().getOrDefault(COLOUR, Map.of()).getOrDefault(colour, 0L);
    }

    @Test
    void readsPartsOfThoseWithTheLowestLots() {
        Map<String, Label> labels = samples.parts(new Sample(RED, null, true, 3), "st.label", Label.class);

        List<String> lowest = IntStream.range(0, NOTES)
                .filter(i -> i % 4 == 0)
                .mapToObj(MongoSamplesIT::id)
                .sorted((one, other) -> Double.compare(Lot.of(one), Lot.of(other)))
                .limit(3)
                .toList();
        assertThat(List.copyOf(labels.keySet())).isEqualTo(lowest);
        assertThat(labels.values()).containsOnly(new Label("red"));
    }

    @Test
    void readsThoseThatAreNotErasedWhole() {
        notes.updateOne(
                new Document("_id", id(1)),
                new Document("$set", new Document("erased", true)).append("$unset", new Document("st", "")));

        assertThat(samples.whole(List.of(id(0), id(1), "nte_none")))
                .isEqualTo(Map.of(id(0), new Stored<>(id(0), 1, new Note(new Label("red"), List.of("a", "b", "b")))));
        assertThat(samples.whole(List.of())).isEmpty();
    }

    @Test
    void countsNoFurtherThanIsAskedFor() {
        assertThat(samples.count(RED, 10)).isEqualTo(10);
        assertThat(samples.count(RED, NOTES)).isEqualTo(NOTES / 4);
    }
}
