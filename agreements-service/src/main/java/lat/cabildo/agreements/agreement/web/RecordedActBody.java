package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.agreements.agreement.ActKind;
import lat.cabildo.agreements.agreement.RecordActs.RecordedAct;
import lat.cabildo.agreements.agreement.Signer;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.agreements.json.PrintedTitleJson;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** One act as far as a source tells of it. */
record RecordedActBody(
        @NotNull ActKind kind,
        @NotNull OrganizationId organization,
        @Nullable PartialDate on,
        @Nullable @Valid SignerBody signer,

        @Nullable @Size(max = 1_000) @PlainText(lines = true)
        String text) {

    /** A signer by id, or as printed. */
    record SignerBody(
            @Nullable PersonId person,
            @Nullable PostId post,
            @Nullable @Size(min = 1, max = 200) @PlainText String name,

            @Nullable @Size(max = 4)
            Map<
                            @Size(max = 35) @Pattern(regexp = PrintedTitleJson.LANGUAGE) String,
                            @NotBlank @Size(max = 300) @PlainText String>
                    title) {

        Signer signer() {
            return new Signer(person, post, name, Objects.requireNonNullElse(title, Map.of()));
        }
    }

    RecordedAct act() {
        return new RecordedAct(kind, organization, on, signer == null ? null : signer.signer(), text);
    }
}
