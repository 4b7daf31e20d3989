package lat.cabildo.platform.process;

import java.time.Clock;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.relay.Shards;
import lat.cabildo.platform.tracing.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = "lat.cabildo.platform.relay.RelayAutoConfiguration")
class ProcessAutoConfiguration {

    @Bean
    ProcessWorker processWorker(
            Outboxes outboxes,
            Shards shards,
            BackboneProperties properties,
            ObjectProvider<ProcessStep> steps,
            Traces traces,
            Clock clock) {
        return new ProcessWorker(
                outboxes, shards, properties, steps.orderedStream().toList(), traces, clock);
    }
}
