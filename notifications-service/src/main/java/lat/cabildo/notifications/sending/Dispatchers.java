package lat.cabildo.notifications.sending;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All channels, started and stopped together. */
final class Dispatchers implements SmartLifecycle {
    private final List<Dispatcher> each;

    Dispatchers(List<Dispatcher> each) {
        this.each = List.copyOf(each);
    }

    @Override
    public void start() {
        each.forEach(Dispatcher::start);
    }

    @Override
    public void stop() {
        each.parallelStream().forEach(Dispatcher::stop);
    }

    @Override
    public boolean isRunning() {
        return each.stream().anyMatch(Dispatcher::isRunning);
    }
}
