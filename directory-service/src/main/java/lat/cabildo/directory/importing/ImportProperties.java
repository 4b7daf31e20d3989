package lat.cabildo.directory.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of imports, {@code cabildo.directory.imports.*}.
 *
 * @param maxFile size of a file
 * @param maxWorkbook size of a workbook, which lies in the temporary directory while it is read
 * @param maxRows of a file
 * @param maxUploads files that one instance reads at a time
 * @param uploadWithin how long a file may take to arrive
 * @param maxOpen imports that one importer may have before their end
 * @param rowsKept how long the rows of a file, and what became of them, can be looked at
 * @param sweepEvery how often rows are looked for that are older
 */
@Validated
@ConfigurationProperties("cabildo.directory.imports")
public record ImportProperties(
        @NotNull @DefaultValue("64MB") DataSize maxFile,
        @NotNull @DefaultValue("12MB") DataSize maxWorkbook,
        @Min(1) @Max(1_000_000) @DefaultValue("200000") int maxRows,
        @Min(1) @DefaultValue("4") int maxUploads,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10m")
        Duration uploadWithin,

        @Min(1) @DefaultValue("20") int maxOpen,

        @NotNull @DurationMin(hours = 1) @DefaultValue("30d")
        Duration rowsKept,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("1h")
        Duration sweepEvery) {}
