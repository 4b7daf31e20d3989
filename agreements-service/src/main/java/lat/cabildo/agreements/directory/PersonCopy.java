package lat.cabildo.agreements.directory;

import org.jspecify.annotations.Nullable;

/** A person as the signer of an act is shown. */
public record PersonCopy(
        String name, @Nullable String honorific, @Nullable String mergedInto) {}
