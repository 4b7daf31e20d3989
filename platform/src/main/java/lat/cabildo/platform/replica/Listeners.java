package lat.cabildo.platform.replica;

import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;

/** The service's listeners, asked for only once they are all there. */
final class Listeners {
    private final ListableBeanFactory beans;

    Listeners(ListableBeanFactory beans) {
        this.beans = beans;
    }

    List<Listener> all() {
        return List.copyOf(beans.getBeansOfType(Listener.class, false, false).values());
    }
}
