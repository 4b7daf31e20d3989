package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import lat.cabildo.platform.aggregate.Lot;
import lat.cabildo.platform.migration.Migration;
import lat.cabildo.platform.test.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@DirectoryTest
class LotsOfEarlierOrganizationsIT {
    private final DirectoryClient client;
    private final Migration migration;
    private final MongoCollection<Document> organizations;

    LotsOfEarlierOrganizationsIT(
            @Autowired RestTestClient http,
            @Autowired @Qualifier("lotsOfEarlierOrganizations") Migration migration,
            @Autowired MongoDatabaseFactory store) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.migration = migration;
        this.organizations = store.getMongoDatabase().getCollection("organizations");
    }

    @Test
    void givesEachTheLotThatItWouldHaveBeenMadeWith() {
        String id = client.post("/organizations", "{'kind':'canton','names':[{'text':'Loja','type':'legal'}]}")
                .id();
        Document made = stored(id);
        assertThat(made.getDouble(Lot.FIELD)).isEqualTo(Lot.of(id)).isBetween(0.0, 1.0);

        organizations.updateOne(new Document("_id", id), new Document("$unset", new Document(Lot.FIELD, "")));
        migration.apply(List.of(stored(id)));
        migration.apply(List.of(stored(id)));

        assertThat(stored(id)).isEqualTo(made);
    }

    private Document stored(String id) {
        Document stored = Objects.requireNonNull(
                organizations.find(new Document("_id", id)).first());
        stored.remove("ob"); // which the relay goes on with
        return stored;
    }
}
