package lat.cabildo.directory.erasure;

import java.time.Instant;
import java.util.List;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.ErasureReason;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.SamplePeople;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;

/** The erasing of somebody whom the register knew under two ids. */
public final class SampleErasures {
    public static final AggregateType<ErasureId, Erasure, ErasureEvent> TYPE = ErasureConfiguration.TYPE;
    static final ErasureId ID = new ErasureId("ers_01JD000000000000000RE11ANA");
    static final PersonId OTHER = new PersonId("per_01JD000000000000000RE11AN0");
    static final Instant ASKED = Instant.parse("2026-03-02T15:00:00Z");
    static final Instant DONE = Instant.parse("2026-03-02T15:00:01Z");
    static final Confirmation EVENTS = new Confirmation("events", "secretariat", Instant.parse("2026-03-03T09:00:00Z"));
    static final List<ErasedRecord> MARKS =
            List.of(new ErasedRecord(SamplePeople.ORELLANA_ID, 7L), new ErasedRecord(OTHER, 4L));

    private SampleErasures() {}

    static Decision<Erasure, ErasureEvent> requesting() {
        return Erasure.request(
                ID,
                SamplePeople.ORELLANA_ID,
                SampleOrganizations.AME_ID,
                ErasureReason.REQUESTED,
                List.of(SamplePeople.ORELLANA_ID, OTHER),
                ASKED);
    }

    static Erasure carriedOut() {
        return requesting().state().carriedOut(MARKS, DONE).state();
    }

    /** One decision for each domain event. */
    public static List<Decision<Erasure, ErasureEvent>> decisions() {
        return List.of(
                requesting(),
                requesting().state().carriedOut(MARKS, DONE),
                carriedOut().confirm(EVENTS));
    }
}
