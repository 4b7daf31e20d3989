package lat.cabildo.directory.organization;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.platform.migration.Migration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keys of their places to organizations that were stored before places were looked for: until it is over,
 * filters by subdivision and place do not find those. A document that has changed since it was read is left alone: what
 * changed it wrote the keys, or comes by again.
 */
final class PlacesOfEarlierOrganizations implements Migration {
    private static final String VERSION = "version";

    private final MongoCollection<Document> organizations;

    PlacesOfEarlierOrganizations(MongoDatabase database) {
        organizations = database.getCollection(collection()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public String name() {
        return "places-of-earlier-organizations";
    }

    @Override
    public String collection() {
        return OrganizationConfiguration.TYPE.collection();
    }

    @Override
    public void apply(List<Document> documents) {
        List<UpdateOneModel<Document>> places =
                documents.stream().flatMap(PlacesOfEarlierOrganizations::place).toList();
        if (!places.isEmpty()) {
            organizations.bulkWrite(places, new BulkWriteOptions().ordered(false));
        }
    }

    private static Stream<UpdateOneModel<Document>> place(Document organization) {
        Document location = location(organization);
        if (location == null || location.containsKey("searchKeys")) {
            return Stream.of();
        }
        List<String> keys = Location.searchKeys(location.getString("subdivision"), location.getString("place"));
        return Stream.of(new UpdateOneModel<>(
                new Document("_id", organization.getString("_id")).append(VERSION, organization.get(VERSION)),
                new Document("$set", new Document(OrganizationFilter.PLACE, keys))));
    }

    /** The erased have none. */
    private static @Nullable Document location(Document organization) {
        return organization.getEmbedded(List.of("st", "details", "location"), Document.class);
    }
}
