package lat.cabildo.notifications.keys;

/** Keys of no service that runs. */
public final class SampleKeys {
    static final String OLD = "old:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    static final String NEW = "new:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";

    private SampleKeys() {}

    static KeyRing ring(String text) {
        return new KeyRing(new KeySettings(text));
    }

    public static Vault vault() {
        return new Vault(ring(OLD));
    }

    public static UnsubscribeTokens tokens() {
        return new UnsubscribeTokens(ring(OLD));
    }
}
