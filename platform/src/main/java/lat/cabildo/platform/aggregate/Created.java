package lat.cabildo.platform.aggregate;

import java.util.function.Supplier;

/** What became of one creation of many. */
public sealed interface Created<A> {

    /** It is stored, now or by an earlier attempt of the same command. */
    record Done<A>(Stored<A> stored) implements Created<A> {}

    /** Nothing of it is stored. */
    record Refused<A>(StoreRefusal refusal) implements Created<A> {}

    /** @throws StoreRefusal.Unavailable if the outcome is unknown, and {@code Backlogged} if it may be */
    static <A> Created<A> by(Supplier<Stored<A>> creation) {
        try {
            return new Done<>(creation.get());
        } catch (StoreRefusal.Unavailable | StoreRefusal.Backlogged unknown) {
            throw unknown;
        } catch (StoreRefusal refusal) {
            return new Refused<>(refusal);
        }
    }
}
