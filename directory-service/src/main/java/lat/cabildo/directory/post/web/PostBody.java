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
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.PostDetails;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** A post to create. */
record PostBody(
        @NotNull @Reference("org") String organization,
        @NotNull PostRole role,

        @NotEmpty @Size(max = 20)
        Map<@Size(max = 35) @Pattern(regexp = NameJson.LANGUAGE) String, @NotBlank @Size(max = 200) @PlainText String>
                title,

        @Nullable Boolean maySign,
        @Nullable @Min(1) @Max(PostDetails.MAX_SEATS) Integer seats,
        @Nullable @Reference("pst") String exOfficioOf,
        @Nullable @Valid RepresentationJson representation) {

    OrganizationId organizationId() {
        return new OrganizationId(organization);
    }

    PostDetails details() {
        return new PostDetailsBody(role, title, maySign, seats, exOfficioOf, representation).details();
    }

    @AssertTrue(message = "must be one where the post rotates")
    boolean isSeats() {
        return RepresentationJson.allows(representation, seats);
    }
}
