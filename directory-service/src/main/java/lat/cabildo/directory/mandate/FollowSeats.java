package lat.cabildo.directory.mandate;

import java.util.List;
import java.util.Map;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.PersonStatus;
import lat.cabildo.directory.post.Constituency;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a change of a post or its ledger: each of its mandates says what its seat says, and where it stands now that
 * others may have followed. Then it looks again whether the organization, the holders and the members for which they
 * hold it still stand: whoever ended meanwhile had this post or mandate not yet among those to end.
 *
 * <p>Guard: the seat's revision, and what each says already.
 */
@Component
class FollowSeats implements ProcessStep {
    private final Posts posts;
    private final Mandates mandates;
    private final People people;
    private final Constituency constituency;

    FollowSeats(Posts posts, Mandates mandates, People people, Constituency constituency) {
        this.posts = posts;
        this.mandates = mandates;
        this.people = people;
        this.constituency = constituency;
    }

    @Override
    public String name() {
        return Post.FOLLOW_SEATS;
    }

    @Override
    public void run(Command command, String startedBy) {
        PostId id = new PostId(startedBy);
        Post post = posts.settle(command.next(command.id() + ":settle"), id).state();
        Map<MandateId, Stored<Mandate>> known = mandates.findAll(
                post.ledger().seats().stream().map(Seat::mandate).toList());
        for (Seat seat : post.ledger().seats()) {
            Stored<Mandate> mandate = known.get(seat.mandate());
            if (mandate == null || mandate.state().seat().revision() < seat.revision()) {
                mandates.follow(command, post, seat.mandate());
            } else if (mandate.state().isOutdated(post, Mandates.day(command))) {
                mandates.review(command.next(command.id() + ":" + seat.mandate()), post, seat.mandate());
            }
        }
        settleThoseOfGone(command, post);
    }

    private void settleThoseOfGone(Command command, Post post) {
        List<Seat> named = post.ledger().seats().stream()
                .filter(seat -> !seat.isAnonymised())
                .toList();
        Map<PersonId, Person> holders =
                people.survivorsOf(named.stream().map(Seat::person).toList());
        for (Seat seat : named) {
            Person holder = holders.get(seat.person());
            // What somebody erased held is anonymised even where it had ended before.
            if (holder == null || (!seat.ended() && isOver(seat, holder))) {
                mandates.settle(command.next(command.id() + ":end:" + seat.mandate()), seat.mandate());
            }
        }
    }

    private boolean isOver(Seat seat, Person holder) {
        return holder.status() == PersonStatus.ENDED
                || constituency.dissolutionOfMember(seat).isPresent();
    }
}
