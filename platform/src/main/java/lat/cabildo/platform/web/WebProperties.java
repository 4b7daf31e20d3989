package lat.cabildo.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the HTTP interface, {@code cabildo.web.*}.
 *
 * @param allowedOrigins of web pages that may call the service from a browser; none by default
 * @param maxBody of a request
 * @param bodyWithin how long a body may take to arrive; one of which nothing comes any more is given up earlier, after
 *     {@code server.tomcat.connection-timeout}
 * @param streamed address patterns of requests whose bodies go to their controllers as they come in; these bound them,
 *     and repeating such a request is safe by itself
 * @param seenPatience how long a request that names what its client has seen may wait for the copies to catch up
 * @param inProgress how long a repeated request is told that the first is still at work
 * @param answersKept how long the answer to a request with an idempotency key is repeated
 */
@Validated
@ConfigurationProperties("cabildo.web")
record WebProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue List<String> streamed,
        @DefaultValue("2s") Duration seenPatience,
        @DefaultValue("30s") Duration inProgress,
        @DefaultValue("24h") Duration answersKept) {

    WebProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
        streamed = List.copyOf(streamed);
        if (maxBody.toBytes() < 1
                || maxBody.toBytes() > DataSize.ofMegabytes(16).toBytes()) {
            throw new IllegalArgumentException("cabildo.web.max-body is held in memory: between 1B and 16MB");
        }
        if (!bodyWithin.isPositive()) {
            throw new IllegalArgumentException("cabildo.web.body-within must be positive");
        }
    }
}
