package lat.cabildo.platform.aggregate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number from 0 to below 1 that chance has given to an aggregate, once and for all: whoever takes the lowest ones
 * takes a fair sample, and the highest of n that were taken tells of how many they are a sample.
 */
public final class Lot {
    /** Where documents have it, beside their state. */
    public static final String FIELD = "lot";

    private static final int BITS = 53;

    private Lot() {}

    /** Made of the id, so that it is always the same. */
    public static double of(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (double) (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS)) / (1L << BITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
