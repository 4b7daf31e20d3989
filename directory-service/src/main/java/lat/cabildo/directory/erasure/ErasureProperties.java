package lat.cabildo.directory.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of erasures, {@code cabildo.directory.erasures.*}. The times are those after which Kafka has nothing of the
 * person, as the topics are set up; whoever has set them up otherwise says so here.
 *
 * @param consumers who keep copies of people, and so are to confirm each erasure; partners, too
 * @param changesKept longest that a record stays on a changes topic, where one was made to keep it for longer than
 *     {@code cabildo.backbone.changes-kept}
 * @param supersededKept longest that a record stays on a compacted topic after a newer one of its key
 */
@Validated
@ConfigurationProperties("cabildo.directory.erasures")
public record ErasureProperties(
        @Size(max = Erasure.MAX_CONFIRMATIONS) @DefaultValue({"events", "agreements", "notifications"})
        List<String> consumers,

        @Nullable @DurationMin(hours = 1) Duration changesKept,

        @NotNull @DurationMin(hours = 1) @DefaultValue("2d") Duration supersededKept) {

    public ErasureProperties {
        consumers = List.copyOf(consumers);
    }

    /** As long as topics are made to keep it, and a day until its segment is closed, if not longer. */
    public Duration changesKept(Duration made) {
        Duration usual = made.plusDays(1);
        return changesKept != null && changesKept.compareTo(usual) > 0 ? changesKept : usual;
    }
}
