package lat.cabildo.directory.application.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.application.Vote;
import org.jspecify.annotations.Nullable;

/**
 * How many have voted how.
 *
 * @param abstentions none where they are not said
 * @param quorum how many must take part for the vote to count
 * @param needed votes in favour that carry it; without it more in favour than against do
 */
record VoteJson(
        @JsonProperty("for") @NotNull @Min(0) @Max(MOST) Integer inFavour,
        @NotNull @Min(0) @Max(MOST) Integer against,
        @Nullable @Min(0) @Max(MOST) Integer abstentions,
        @Nullable @Min(1) @Max(MOST) Integer quorum,
        @Nullable @Min(1) @Max(MOST) Integer needed) {
    private static final int MOST = 100_000;

    static @Nullable VoteJson ofNullable(@Nullable Vote vote) {
        return vote == null
                ? null
                : new VoteJson(vote.inFavour(), vote.against(), vote.abstentions(), vote.quorum(), vote.needed());
    }

    static @Nullable Vote vote(@Nullable VoteJson json) {
        return json == null
                ? null
                : new Vote(
                        json.inFavour,
                        json.against,
                        json.abstentions == null ? 0 : json.abstentions,
                        json.quorum,
                        json.needed);
    }
}
