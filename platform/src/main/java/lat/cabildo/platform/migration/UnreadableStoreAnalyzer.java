package lat.cabildo.platform.migration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in a sentence why a service does not start, and what to do. */
final class UnreadableStoreAnalyzer extends AbstractFailureAnalyzer<UnreadableStore> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnreadableStore cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
