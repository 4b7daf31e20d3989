package lat.cabildo.platform.backbone;

import java.util.List;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.test.InMemoryAggregates;

class InMemoryAggregatesTests extends AggregatesPromises {
    private InMemoryAggregates<TownId, Town, TownEvent> memory = new InMemoryAggregates<>(TYPE);

    @Override
    Aggregates<TownId, Town, TownEvent> towns() {
        memory = new InMemoryAggregates<>(TYPE);
        return memory;
    }

    @Override
    List<String> events() {
        return memory.events().stream().map(TownEvent::what).toList();
    }
}
