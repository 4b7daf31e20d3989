package lat.cabildo.directory.importing;

import org.bson.Document;

/**
 * How far a run is.
 *
 * @param chunks how many it has done
 * @param counts what their rows came to
 */
public record Progress(int chunks, Counts counts) {

    static final Progress START = new Progress(0, Counts.NONE);

    static Progress of(Document stored) {
        return new Progress(
                stored.getInteger("chunks"),
                new Counts(
                        stored.getInteger("created"),
                        stored.getInteger("changed"),
                        stored.getInteger("same"),
                        stored.getInteger("refused"),
                        stored.getInteger("possibleDuplicates")));
    }

    /** One chunk later. */
    Progress plus(Counts more) {
        return new Progress(chunks + 1, counts.plus(more));
    }

    Document toDocument() {
        return new Document("chunks", chunks)
                .append("created", counts.created())
                .append("changed", counts.changed())
                .append("same", counts.same())
                .append("refused", counts.refused())
                .append("possibleDuplicates", counts.possibleDuplicates());
    }
}
