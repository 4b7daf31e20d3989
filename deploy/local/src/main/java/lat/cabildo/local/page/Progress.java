package lat.cabildo.local.page;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How far the start has come, in words for the start page. */
@Component
public final class Progress {
    private final AtomicReference<String> words = new AtomicReference<>("starting the services");

    public void say(String progress) {
        words.set(progress);
    }

    String words() {
        return words.get();
    }
}
