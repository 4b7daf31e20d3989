package lat.cabildo.directory.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.fact.Attachment;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** A document that is kept elsewhere. */
public record AttachmentJson(
        @NotNull @Size(min = 1, max = 300) @PlainText String title,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://[^\\s<>\"]+")
        String url,

        @Nullable @Edtf String date,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

    public static AttachmentJson of(Attachment attachment) {
        return new AttachmentJson(
                attachment.title(), attachment.url(), PartialDates.text(attachment.date()), attachment.sha256());
    }

    public static @Nullable AttachmentJson ofNullable(@Nullable Attachment attachment) {
        return attachment == null ? null : of(attachment);
    }

    public Attachment toAttachment() {
        return new Attachment(title, url, PartialDates.date(date), sha256);
    }

    public static @Nullable Attachment attachment(@Nullable AttachmentJson json) {
        return json == null ? null : json.toAttachment();
    }
}
