package lat.cabildo.directory.post.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.post.PostDetails;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What a correction of a post may change; {@code seats} is one unless it says otherwise. */
record PostDetailsBody(
        @NotNull PostRole role,

        @NotEmpty @Size(max = 20)
        Map<@Size(max = 35) @Pattern(regexp = NameJson.LANGUAGE) String, @NotBlank @Size(max = 200) @PlainText String>
                title,

        @Nullable Boolean maySign,
        @Nullable @Min(1) @Max(PostDetails.MAX_SEATS) Integer seats,
        @Nullable @Reference("pst") String exOfficioOf,
        @Nullable @Valid RepresentationJson representation) {

    static PostDetailsBody of(PostDetails details) {
        return new PostDetailsBody(
                details.role(),
                details.title(),
                details.maySign(),
                details.seats(),
                Objects.toString(details.exOfficioOf(), null),
                RepresentationJson.ofNullable(details.representation()));
    }

    PostDetails details() {
        return new PostDetails(
                role,
                title,
                Boolean.TRUE.equals(maySign),
                seats == null ? 1 : seats,
                exOfficioOf == null ? null : new PostId(exOfficioOf),
                RepresentationJson.representation(representation));
    }

    @AssertTrue(message = "must be one where the post rotates")
    boolean isSeats() {
        return RepresentationJson.allows(representation, seats);
    }
}
