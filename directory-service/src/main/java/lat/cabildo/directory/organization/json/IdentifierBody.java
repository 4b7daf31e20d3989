package lat.cabildo.directory.organization.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.platform.web.PlainText;

public record IdentifierBody(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]*")
        String scheme,

        @NotBlank @Size(max = 120) @Pattern(regexp = ".*[^\\s\\p{Z}].*") @PlainText
        String value) {

    public static IdentifierBody of(Identifier identifier) {
        return new IdentifierBody(identifier.scheme(), identifier.value());
    }

    public Identifier identifier() {
        return new Identifier(scheme, value);
    }
}
