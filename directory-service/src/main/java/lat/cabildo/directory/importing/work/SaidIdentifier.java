package lat.cabildo.directory.importing.work;

import lat.cabildo.directory.organization.Identifier;
import org.jspecify.annotations.Nullable;

/** An identifier that a row's organization has. */
record SaidIdentifier(@Nullable String column, Identifier identifier) {}
