package lat.cabildo.bad.time;

import java.time.Instant;
import java.util.Date;

class OldDate {
    Instant modern(Date old) {
        return old.toInstant();
    }
}
