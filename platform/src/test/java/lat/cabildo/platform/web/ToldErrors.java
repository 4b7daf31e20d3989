package lat.cabildo.platform.web;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** What tracing would hear of failures. */
final class ToldErrors implements ObservationHandler<Observation.Context> {
    final List<Throwable> all = new CopyOnWriteArrayList<>();

    @Override
    public void onError(Observation.Context context) {
        all.add(Objects.requireNonNull(context.getError()));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }
}
