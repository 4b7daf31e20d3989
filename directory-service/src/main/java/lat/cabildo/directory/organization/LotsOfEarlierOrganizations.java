package lat.cabildo.directory.organization;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import lat.cabildo.platform.aggregate.Lot;
import lat.cabildo.platform.migration.Migration;
import org.bson.Document;

/**
 * Gives lots to organizations that were stored before lots were drawn; the one of an id is always the same, so there is
 * nothing to compare. Until it is over, those without one stand for themselves alone where facets are estimated.
 */
final class LotsOfEarlierOrganizations implements Migration {
    private final MongoCollection<Document> organizations;

    LotsOfEarlierOrganizations(MongoDatabase database) {
        organizations = database.getCollection(collection()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public String name() {
        return "lots-of-earlier-organizations";
    }

    @Override
    public String collection() {
        return OrganizationConfiguration.TYPE.collection();
    }

    @Override
    public void apply(List<Document> documents) {
        List<UpdateOneModel<Document>> lots = documents.stream()
                .filter(each -> !each.containsKey(Lot.FIELD))
                .map(each -> each.getString("_id"))
                .map(id -> new UpdateOneModel<Document>(
                        new Document("_id", id), new Document("$set", new Document(Lot.FIELD, Lot.of(id)))))
                .toList();
        if (!lots.isEmpty()) {
            organizations.bulkWrite(lots, new BulkWriteOptions().ordered(false));
        }
    }
}
