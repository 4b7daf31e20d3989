package lat.cabildo.events.registration;

import com.github.f4b6a3.ulid.Ulid;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lat.cabildo.events.event.EventId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Derives a registration's id from event and address with a key of the service's own, made when first needed and kept
 * beside the registrations: whoever reads ids without it cannot try out addresses.
 */
final class RegistrationKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ID = "registrations";

    private final MongoCollection<Document> secrets;
    private final AtomicReference<@Nullable SecretKeySpec> known = new AtomicReference<>();

    RegistrationKeys(MongoDatabase database) {
        secrets = database.getCollection("secrets")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    RegistrationId id(EventId event, Registrant registrant) {
        String text = event.value() + "\n" + registrant.addressKey();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new RegistrationId("reg_" + Ulid.from(Arrays.copyOf(digest, Ulid.ULID_BYTES)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec secret() {
        SecretKeySpec secret = known.get();
        if (secret == null) {
            secret = stored();
            known.set(secret);
        }
        return secret;
    }

    /** The first instance to ask makes the key; all others find it. */
    private SecretKeySpec stored() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try {
            secrets.insertOne(
                    new Document("_id", ID).append("key", Base64.getEncoder().encodeToString(fresh)));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
        Document kept = secrets.find(new Document("_id", ID)).first();
        if (kept == null) {
            throw new IllegalStateException("the key of registrations has vanished");
        }
        return new SecretKeySpec(Base64.getDecoder().decode(kept.getString("key")), ALGORITHM);
    }
}
