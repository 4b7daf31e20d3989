package lat.cabildo.directory.fact;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;

/**
 * Records that may have a contact point that was of no use before a day: partial dates are compared as text, so a few
 * too many are found, and none too few.
 */
public record ExpiredContacts(String field, LocalDate day) {
    /** The fields that records with contact points need indexes on. */
    public static final String TO = "st.contactPoints.to";

    public static final String WITHDRAWN = "st.contactPoints.consent.withdrawnOn";

    public static List<ExpiredContacts> before(LocalDate day) {
        return List.of(new ExpiredContacts(TO, day), new ExpiredContacts(WITHDRAWN, day));
    }

    public Document toDocument() {
        return new Document(field, new Document("$lt", day.toString()));
    }
}
