package lat.cabildo.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeSamplerTests {
    /** The id that is kept first where ids decide. */
    private static final String LOWEST = "00000000000000000000000000000001";

    @Test
    void letsNoCallerDecideWhatIsKept() {
        assertThat(decide(0, TraceFlags.getSampled(), SpanKind.SERVER)).isEqualTo(SamplingDecision.DROP);
        assertThat(decide(1, TraceFlags.getDefault(), SpanKind.SERVER)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void keepsTheShareOfRequestsWhateverIdTheySend() {
        long kept = IntStream.range(0, 10_000)
                .mapToObj(_ -> decide(0.1, TraceFlags.getSampled(), SpanKind.SERVER))
                .filter(SamplingDecision.RECORD_AND_SAMPLE::equals)
                .count();

        assertThat(kept).isBetween(800L, 1_200L);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpanKind.class,
            names = {"CONSUMER", "PRODUCER", "CLIENT", "INTERNAL"})
    void keepsWhatFollowsFromARequestThatIsKept(SpanKind kind) {
        assertThat(decide(0, TraceFlags.getSampled(), kind)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decide(1, TraceFlags.getDefault(), kind)).isEqualTo(SamplingDecision.DROP);
    }

    private static SamplingDecision decide(double share, TraceFlags flags, SpanKind kind) {
        Context parent = Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        LOWEST, "b7ad6b7169203331", flags, TraceState.getDefault())));
        return new EdgeSampler(share)
                .shouldSample(parent, LOWEST, "step", kind, Attributes.empty(), List.of())
                .getDecision();
    }
}
