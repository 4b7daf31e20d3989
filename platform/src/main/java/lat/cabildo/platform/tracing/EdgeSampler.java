package lat.cabildo.platform.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides by chance alone which requests are kept in the trace store: neither the flag nor the trace id that a caller
 * sends has a say, or whoever calls could fill the store. What follows from a request is kept if the request is.
 */
final class EdgeSampler implements Sampler {
    private final double share;
    private final Sampler following = Sampler.parentBased(new Chance());

    /** @param share of the requests that are kept, from 0 to 1 */
    EdgeSampler(double share) {
        this.share = share;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return kind == SpanKind.SERVER
                ? byChance()
                : following.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "EdgeSampler{" + share + "}";
    }

    private SamplingResult byChance() {
        return ThreadLocalRandom.current().nextDouble() < share
                ? SamplingResult.recordAndSample()
                : SamplingResult.drop();
    }

    /** For what nobody asked for: the service's own work. */
    private final class Chance implements Sampler {
        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            return byChance();
        }

        @Override
        public String getDescription() {
            return EdgeSampler.this.getDescription();
        }
    }
}
