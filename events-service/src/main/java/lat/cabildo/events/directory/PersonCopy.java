package lat.cabildo.events.directory;

import org.jspecify.annotations.Nullable;

/** A person as the directory last published them. */
public record PersonCopy(@Nullable String name, @Nullable String mergedInto) {}
