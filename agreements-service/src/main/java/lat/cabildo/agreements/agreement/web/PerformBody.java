package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import lat.cabildo.agreements.agreement.ActKind;
import lat.cabildo.agreements.agreement.PerformAct;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** An act to be done here and now; {@code on} is today (UTC) if left out. */
record PerformBody(
        @NotNull ActKind kind,
        @NotNull OrganizationId organization,
        @NotNull @Valid SignerBody signer,
        @Nullable LocalDate on,

        @Nullable @Size(max = 1_000) @PlainText(lines = true)
        String text) {

    record SignerBody(@NotNull PersonId person, @NotNull PostId post) {}

    @AssertTrue(message = "a reservation needs its text")
    boolean isText() {
        return kind != ActKind.RESERVATION || (text != null && !text.isBlank());
    }

    PerformAct perform(Command command) {
        LocalDate today = LocalDate.ofInstant(command.at(), ZoneOffset.UTC);
        return new PerformAct(
                kind, organization, Objects.requireNonNullElse(on, today), signer.person(), signer.post(), text);
    }
}
