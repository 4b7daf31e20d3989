package lat.cabildo.directory.person;

import java.util.Objects;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.merge.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person's record stands for itself, and if not, why.
 *
 * @param ending of those who have died or left public life for good
 * @param merge of merged ones; of active ones: a merge that has begun and may still be abandoned
 */
record Standing(
        PersonStatus status,
        @Nullable Ending ending,
        @Nullable Merge<PersonId> merge) {

    public Standing {
        Objects.requireNonNull(status);
        if ((status == PersonStatus.ENDED) != (ending != null)) {
            throw new IllegalArgumentException("ending of a record that is " + status);
        }
        if (status == PersonStatus.MERGED && merge == null) {
            throw new IllegalArgumentException("merged into nobody");
        }
    }

    static Standing active() {
        return new Standing(PersonStatus.ACTIVE, null, null);
    }

    static Standing merging(Merge<PersonId> merge) {
        return new Standing(PersonStatus.ACTIVE, null, merge);
    }

    static Standing merged(Merge<PersonId> merge) {
        return new Standing(PersonStatus.MERGED, null, merge);
    }

    static Standing ended(Ending ending) {
        return new Standing(PersonStatus.ENDED, ending, null);
    }
}
