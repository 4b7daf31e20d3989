package lat.cabildo.notifications.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import lat.cabildo.notifications.subscription.SealedSecret;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.WebhooksNotSetUp;
import lat.cabildo.notifications.subscription.WebhookSecret;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Seals webhook secrets, so that whoever reads the store cannot sign: AES-256 in GCM, a fresh nonce each. */
@Component
public class Vault {
    private static final int NONCE_BYTES = 16;

    private final KeyRing ring;
    private final Map<String, BytesEncryptor> encryptors;

    Vault(KeyRing ring) {
        this.ring = ring;
        this.encryptors = ring.ids().stream()
                .collect(
                        Collectors.toMap(id -> id, id -> encryptor(ring.find(id).orElseThrow())));
    }

    /** @throws WebhooksNotSetUp without a key */
    public SealedSecret seal(WebhookSecret secret) {
        String key = ring.current().orElseThrow(WebhooksNotSetUp::new);
        byte[] sealed = encryptor(key).encrypt(secret.value().getBytes(StandardCharsets.UTF_8));
        return new SealedSecret(key, Base64.getEncoder().encodeToString(sealed));
    }

    /** @throws IllegalStateException if the key is no longer there, or is not the one that it was */
    public WebhookSecret open(SealedSecret secret) {
        byte[] opened = encryptor(secret.key()).decrypt(Base64.getDecoder().decode(secret.sealed()));
        return new WebhookSecret(new String(opened, StandardCharsets.UTF_8));
    }

    private BytesEncryptor encryptor(String key) {
        BytesEncryptor encryptor = encryptors.get(key);
        if (encryptor == null) {
            throw new IllegalStateException("no key " + key + " in cabildo.notifications.keys.ring");
        }
        return encryptor;
    }

    private static BytesEncryptor encryptor(byte[] key) {
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }
}
