package lat.cabildo.directory.application;

import org.jspecify.annotations.Nullable;

/**
 * How many of those entitled have voted how.
 *
 * @param quorum how many must take part for the vote to count; null where none is laid down
 * @param needed votes in favour that carry it; null where more in favour than against do
 */
public record Vote(
        int inFavour,
        int against,
        int abstentions,
        @Nullable Integer quorum,
        @Nullable Integer needed) {

    public Vote {
        if (inFavour < 0 || against < 0 || abstentions < 0) {
            throw new IllegalArgumentException("fewer than no votes");
        }
    }

    boolean counts() {
        return quorum == null || inFavour + against + abstentions >= quorum;
    }

    boolean isCarried() {
        return needed == null ? inFavour > against : inFavour >= needed;
    }
}
