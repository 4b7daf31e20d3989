package lat.cabildo.bad.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

class Impatient {
    LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }

    Supplier<Instant> now() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
