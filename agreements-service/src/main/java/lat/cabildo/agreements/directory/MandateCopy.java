package lat.cabildo.agreements.directory;

import org.jspecify.annotations.Nullable;

/**
 * One person's time in one post.
 *
 * @param from first day, as far as known (EDTF)
 * @param to last day, as far as known (EDTF)
 * @param status such as {@code current}, {@code ended}, {@code unconfirmed} or {@code planned}
 * @param calledOff day on which it was ended before it could have begun; null for any that may have been held
 */
public record MandateCopy(
        String person,
        String post,
        @Nullable String from,
        @Nullable String to,
        @Nullable String status,
        @Nullable String calledOff) {}
