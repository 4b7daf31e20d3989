package lat.cabildo.directory.mandate;

import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonStatus;
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
 * After a change of a post's ledger: each of its mandates says what its seat says. Then it looks again whether the
 * holders still stand: whoever ended meanwhile had this mandate not yet among those to end.
 *
 * <p>Guard: the seat's revision.
 */
@Component
class FollowSeats implements ProcessStep {
    private final Posts posts;
    private final Mandates mandates;
    private final People people;

    FollowSeats(Posts posts, Mandates mandates, People people) {
        this.posts = posts;
        this.mandates = mandates;
        this.people = people;
    }

    @Override
    public String name() {
        return Post.FOLLOW_SEATS;
    }

    @Override
    public void run(Command command, String startedBy) {
        Post post = posts.get(new PostId(startedBy)).state();
        List<Seat> seats = post.ledger().seats();
        Map<MandateId, Stored<Mandate>> known =
                mandates.findAll(seats.stream().map(Seat::mandate).toList());
        for (Seat seat : seats) {
            Stored<Mandate> mandate = known.get(seat.mandate());
            if (mandate == null || mandate.state().seat().revision() < seat.revision()) {
                mandates.follow(command, post, seat.mandate());
            }
        }
        people
                .findAll(seats.stream()
                        .filter(seat -> !seat.ended())
                        .map(Seat::person)
                        .toList())
                .values()
                .stream()
                .filter(person -> person.state().status() == PersonStatus.ENDED)
                .forEach(person -> endThoseOf(person.state().id().value(), command, seats));
    }

    private void endThoseOf(String person, Command command, List<Seat> seats) {
        seats.stream()
                .filter(seat -> !seat.ended() && seat.person().value().equals(person))
                .forEach(seat -> mandates.end(
                        command.next(command.id() + ":" + seat.mandate()),
                        seat.mandate(),
                        new Ending(null, EndMandates.REASON)));
    }
}
