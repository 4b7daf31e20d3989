package lat.cabildo.bad.store;

import com.mongodb.client.MongoCollection;
import java.util.function.BiFunction;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

class Overwriting {
    void byTemplate(MongoTemplate template, Document document) {
        template.save(document);
    }

    BiFunction<Document, Document, Object> byReference(MongoCollection<Document> collection) {
        return collection::replaceOne;
    }
}
