package lat.cabildo.directory.post;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.post.PostEvent.PostCorrected;
import lat.cabildo.directory.post.PostRefusal.HeldInCircle;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.test.Commands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posts that come one with the other, and never in a circle, with deaths and others in between. */
@DirectoryTest
class OfficesIT {
    private final Organizations organizations;
    private final Posts posts;
    private final Offices offices;
    private final OrganizationId organization =
            new OrganizationId(Commands.any().newId("org"));

    OfficesIT(@Autowired Organizations organizations, @Autowired Posts posts, @Autowired Offices offices) {
        this.organizations = organizations;
        this.posts = posts;
        this.offices = offices;
    }

    @BeforeEach
    void enter() {
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());
    }

    @Test
    void comeOneWithTheOther() {
        PostId mayor = entered(null);
        PostId president = entered(mayor);
        PostId council = entered(president);

        Map<PostId, List<Post>> above = offices.above(List.of(post(council), post(mayor)));

        assertThat(above.get(council)).extracting(Post::id).containsExactly(president, mayor);
        assertThat(above.get(mayor)).isEmpty();
        assertThat(offices.withThoseBelow(List.of(mayor)))
                .extracting(Post::id)
                .containsExactly(mayor, president, council);
    }

    @Test
    void refuseToComeWithThemselvesThroughOthers() {
        PostId mayor = entered(null);
        PostId president = entered(mayor);
        PostId council = entered(president);

        assertThatThrownBy(() -> link(mayor, council)).isInstanceOf(HeldInCircle.class);

        assertThat(heldWith(mayor)).isNull();
        assertThat(posts.get(mayor).version()).isEqualTo(1);
        link(council, mayor);
        link(president, council);
        assertThat(heldWith(president)).isEqualTo(council);
    }

    @Test
    void refuseTooLongAChain() {
        PostId last = entered(null);
        for (int each = 0; each < Offices.MOST; each++) {
            last = entered(last);
        }
        PostId end = last;

        assertThat(offices.above(List.of(post(end))).get(end)).hasSize(Offices.MOST);
        assertThatThrownBy(() -> entered(end)).isInstanceOf(HeldInCircle.class);
    }

    @Test
    void openACircleThatTwoHaveClosedWhoDied() {
        PostId before = entered(null);
        PostId one = entered(before);
        PostId other = entered(null);

        die(one, other);
        die(other, one);

        eventually(() -> assertThat(List.of(post(one), post(other))).noneMatch(post -> post.linking() != null));
        boolean first = other.equals(heldWith(one));
        assertThat(heldWith(one)).isEqualTo(first ? other : before);
        assertThat(heldWith(other)).isEqualTo(first ? null : one);
    }

    @Test
    void lookAgainAtWhatTheyWereHeldWithBefore() {
        PostId before = entered(null);
        PostId one = entered(before);
        PostId other = entered(null);
        Post linked = post(one).correct(details(other), Survivors.NONE).state();

        Post undone = linked.settleLink(true).state();

        assertThat(undone.details().exOfficioOf()).isEqualTo(before);
        assertThat(undone.settleLink(true).state().details().exOfficioOf()).isNull();
        assertThat(undone.settleLink(false).state().details().exOfficioOf()).isEqualTo(before);
        assertThat(undone.settleLink(true).state().settleLink(true).event()).isNull();
    }

    @Test
    void openACircleOfWhichOldBuildsHaveDroppedTheNote() {
        PostId one = entered(null);
        PostId other = entered(one);
        dropNote(one, other);

        posts.settleLink(Commands.any(), one);
        posts.settleLink(Commands.any(), other);

        assertThat(heldWith(one)).isNull();
        assertThat(heldWith(other)).isEqualTo(one);
    }

    @Test
    void refuseAgainWhatWasUndoneForItsCircle() {
        PostId one = entered(null);
        PostId other = entered(null);
        Command command = Commands.any();
        posts.change(command, one, post -> post.correct(details(other), Survivors.NONE));
        dropNote(other, one);
        posts.settleLink(Commands.any(), one);

        assertThatThrownBy(() -> posts.correct(command, one, _ -> details(other)))
                .isInstanceOf(HeldInCircle.class);
        assertThat(heldWith(one)).isNull();
        assertThat(heldWith(other)).isEqualTo(one);
    }

    @RepeatedTest(5)
    void neverComeInACircleThoughAllAreSaidAtOnce() throws InterruptedException {
        List<PostId> ring = IntStream.range(0, 4).mapToObj(_ -> entered(null)).toList();
        List<Callable<Boolean>> links = new ArrayList<>();
        for (int each = 0; each < ring.size(); each++) {
            PostId from = ring.get(each);
            PostId to = ring.get((each + 1) % ring.size());
            links.add(() -> links(from, to));
        }
        List<Boolean> answered;
        try (ExecutorService pool = Executors.newFixedThreadPool(ring.size())) {
            answered = pool.invokeAll(links).stream().map(Future::resultNow).toList();
        }

        assertThat(answered).contains(false);
        eventually(() -> assertThat(ring).noneMatch(id -> post(id).linking() != null));
        for (int each = 0; each < ring.size(); each++) {
            PostId to = ring.get((each + 1) % ring.size());
            assertThat(heldWith(ring.get(each))).isEqualTo(answered.get(each) ? to : null);
        }
    }

    private boolean links(PostId from, PostId to) {
        try {
            link(from, to);
            return true;
        } catch (HeldInCircle refused) {
            return false;
        }
    }

    private void link(PostId from, PostId to) {
        posts.correct(Commands.any(), from, _ -> details(to));
    }

    /** Writes what a correction writes, and does not get to look again. */
    private void die(PostId from, PostId to) {
        posts.change(Commands.any(), from, post -> post.correct(details(to), Survivors.NONE));
    }

    /** Writes what a build writes that knows of no circles. */
    private void dropNote(PostId from, PostId to) {
        posts.change(Commands.any(), from, post -> {
            Post linked = post.correct(details(to), Survivors.NONE).state();
            Post dropped = new Post(from, linked.organization(), linked.details(), linked.ledger(), null, null, null);
            return Decision.of(dropped, new PostCorrected(from, List.of("exOfficioOf")));
        });
    }

    private PostId entered(@Nullable PostId exOfficioOf) {
        PostId id = new PostId(Commands.any().newId("pst"));
        posts.create(Commands.any(), id, organization, details(exOfficioOf));
        return id;
    }

    private Post post(PostId id) {
        return posts.get(id).state();
    }

    private @Nullable PostId heldWith(PostId id) {
        return post(id).details().exOfficioOf();
    }

    private static PostDetails details(@Nullable PostId exOfficioOf) {
        return SamplePosts.councillorDetails(exOfficioOf);
    }
}
