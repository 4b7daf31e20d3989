package lat.cabildo.agreements.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import lat.cabildo.agreements.agreement.Figure;
import lat.cabildo.agreements.agreement.Qualifier;
import org.jspecify.annotations.Nullable;

/** What a source claims of an agreement. */
public record FigureJson(
        @NotNull @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*")
        String metric,

        @NotNull @PositiveOrZero Long value,

        @NotNull Qualifier qualifier,
        @Nullable @Edtf String asOf,
        @Nullable @Valid SourceJson source) {

    public static FigureJson of(Figure figure) {
        return new FigureJson(
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
