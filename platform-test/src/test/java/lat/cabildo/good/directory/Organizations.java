package lat.cabildo.good.directory;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.replica.ReplicaType;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;

/** A replica room: it listens, and it may insert and update. */
record Organizations(ReplicaType<OrganizationId, Document> type, MongoTemplate template) {

    Consumer<Message<List<byte[]>>> listener() {
        return batch -> template.updateFirst(new Query(), new Update(), type.collection());
    }
}
