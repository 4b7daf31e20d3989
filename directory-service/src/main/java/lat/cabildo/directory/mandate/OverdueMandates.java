package lat.cabildo.directory.mandate;

import java.time.LocalDate;
import org.bson.Document;

/**
 * Mandates whose first or last day may have passed since somebody looked: partial dates are compared as text, so a few
 * too many are found, and none too few.
 */
record OverdueMandates(MandateStatus status, String date, LocalDate today) {

    static OverdueMandates begun(LocalDate today) {
        return new OverdueMandates(MandateStatus.PLANNED, "st.seat.term.from", today);
    }

    static OverdueMandates over(LocalDate today) {
        return new OverdueMandates(MandateStatus.CURRENT, "st.seat.term.to", today);
    }

    Document toDocument() {
        return new Document("st.status", status.name()).append(date, new Document("$lte", today.toString()));
    }
}
