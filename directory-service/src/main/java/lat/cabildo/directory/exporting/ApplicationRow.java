package lat.cabildo.directory.exporting;

import lat.cabildo.directory.application.Application;
import org.jspecify.annotations.Nullable;

/** An application and what its two are called. */
public record ApplicationRow(
        Application application,
        @Nullable String applicantName,
        @Nullable String organizationName) {}
