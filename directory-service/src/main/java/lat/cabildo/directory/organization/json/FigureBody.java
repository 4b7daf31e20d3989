package lat.cabildo.directory.organization.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Figure;
import org.jspecify.annotations.Nullable;

public record FigureBody(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String metric,

        @NotNull @PositiveOrZero Long value,
        Figure.@NotNull Qualifier qualifier,
        @Nullable @Edtf String asOf,
        @Nullable @Valid SourceJson source) {

    public static FigureBody of(Figure figure) {
        return new FigureBody(
                figure.metric(),
                figure.value(),
                figure.qualifier(),
                PartialDates.text(figure.asOf()),
                SourceJson.ofNullable(figure.source()));
    }

    public Figure figure() {
        return new Figure(metric, value, qualifier, PartialDates.date(asOf), SourceJson.source(source));
    }
}
