package lat.cabildo.directory.mandate;

import java.time.LocalDate;
import java.util.Objects;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.mandate.MandateEvent.MandateAnonymised;
import lat.cabildo.directory.mandate.MandateEvent.MandateBegan;
import lat.cabildo.directory.mandate.MandateEvent.MandateCorrected;
import lat.cabildo.directory.mandate.MandateEvent.MandateEnded;
import lat.cabildo.directory.mandate.MandateEvent.MandateReopened;
import lat.cabildo.directory.mandate.MandateEvent.MandateStarted;
import lat.cabildo.directory.mandate.MandateEvent.MandateUnconfirmed;
import lat.cabildo.directory.mandate.MandateEvent.Neighbour;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate.Answer;

/**
 * One person's time in one post. The post's ledger decides, since only there two mandates meet; a mandate follows its
 * seat, change by change. At most 3 KB.
 *
 * @param status as it was at the last change, or when it was last reviewed; see {@link #statusOn}
 */
public record Mandate(PostId post, OrganizationId organization, Seat seat, MandateStatus status) {

    public Mandate {
        Objects.requireNonNull(post);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(seat);
        Objects.requireNonNull(status);
    }

    public static Decision<Mandate, MandateEvent> start(Post post, Seat seat, LocalDate today) {
        Mandate started =
                new Mandate(post.id(), post.organization(), seat, statusOf(seat, today, post.isSucceeded(seat)));
        return Decision.of(
                started,
                new MandateStarted(
                        seat.mandate(),
                        seat.person(),
                        post.id(),
                        post.organization(),
                        seat.term(),
                        Neighbour.ofNullable(post.predecessorOf(seat).orElse(null))));
    }

    public MandateId id() {
        return seat.mandate();
    }

    /** Says what the seat says now; nothing changes if it does already. */
    public Decision<Mandate, MandateEvent> follow(Post of, Seat now, LocalDate today) {
        if (now.revision() <= seat.revision()) {
            return Decision.unchanged(this);
        }
        Mandate followed = new Mandate(post, organization, now, statusOf(now, today, of.isSucceeded(now)));
        if (now.isAnonymised() && !seat.isAnonymised()) {
            return Decision.of(followed, new MandateAnonymised(id(), now.person(), post));
        }
        if (now.ended() == seat.ended()) {
            return Decision.of(followed, new MandateCorrected(id()));
        }
        return Decision.of(followed, now.ended() ? followed.ends(of) : new MandateReopened(id(), now.person(), post));
    }

    /** Says where it stands today, although nobody has changed its seat: time has passed, or somebody has followed. */
    Decision<Mandate, MandateEvent> review(Post of, LocalDate today) {
        if (!isOutdated(of, today)) {
            return Decision.unchanged(this);
        }
        MandateStatus now = statusOf(seat, today, of.isSucceeded(seat));
        Mandate reviewed = new Mandate(post, organization, seat, now);
        return Decision.of(
                reviewed,
                switch (now) {
                    case PLANNED -> new MandateCorrected(id());
                    case CURRENT -> new MandateBegan(id(), seat.person(), post);
                    case UNCONFIRMED ->
                        new MandateUnconfirmed(
                                id(), seat.person(), post, seat.term().to());
                    case ENDED -> reviewed.ends(of);
                });
    }

    /** Whether it says something else than what is so today. */
    boolean isOutdated(Post of, LocalDate today) {
        return status != statusOf(seat, today, of.isSucceeded(seat));
    }

    private MandateEvent ends(Post of) {
        Neighbour successor = Neighbour.ofNullable(of.successorOf(seat).orElse(null));
        return new MandateEnded(id(), seat.person(), post, seat.term().to(), seat.endReason(), successor);
    }

    /**
     * Where it stands on a day: planned before it begins; unconfirmed once its printed end has passed, unless somebody
     * said that it ended or somebody else followed.
     */
    public MandateStatus statusOn(LocalDate today, boolean succeeded) {
        return statusOf(seat, today, succeeded);
    }

    private static MandateStatus statusOf(Seat seat, LocalDate today, boolean succeeded) {
        Term term = seat.term();
        if (seat.ended()) {
            return MandateStatus.ENDED;
        }
        if (term.hasBegunOn(today) == Answer.NO) {
            return MandateStatus.PLANNED;
        }
        if (term.isOverOn(today) == Answer.YES) {
            return succeeded ? MandateStatus.ENDED : MandateStatus.UNCONFIRMED;
        }
        return MandateStatus.CURRENT;
    }
}
