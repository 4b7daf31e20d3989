package lat.cabildo.events.directory;

import org.jspecify.annotations.Nullable;

/**
 * One person's time in one post, as the directory last published it.
 *
 * @param from first day, as far as known (EDTF)
 * @param to last day, as far as known (EDTF)
 * @param calledOff day on which it was ended before it could have begun; null for any that may have been held
 */
record MandateCopy(
        @Nullable String person,
        @Nullable String post,
        @Nullable String from,
        @Nullable String to,
        @Nullable String status,
        @Nullable String calledOff) {}
