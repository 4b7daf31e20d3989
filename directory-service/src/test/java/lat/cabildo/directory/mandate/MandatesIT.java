package lat.cabildo.directory.mandate;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.PostDetails;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.PostStatus;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.directory.post.Survivors;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.test.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mandates that follow their seats, with deaths in between. */
@DirectoryTest
class MandatesIT {
    private final Organizations organizations;
    private final People people;
    private final Posts posts;
    private final Mandates mandates;
    private final OrganizationId organization =
            new OrganizationId(Commands.any().newId("org"));
    private final PersonId person = new PersonId(Commands.any().newId("per"));
    private final PostId post = new PostId(Commands.any().newId("pst"));
    private final MandateId mandate = new MandateId(Commands.any().newId("mdt"));

    MandatesIT(
            @Autowired Organizations organizations,
            @Autowired People people,
            @Autowired Posts posts,
            @Autowired Mandates mandates) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.mandates = mandates;
    }

    @BeforeEach
    void enterAPost() {
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());
        Names name = Names.of(List.of(Name.legal("Sergio Arredondo Olvera", "es")));
        people.create(Commands.any(), person, new PersonDetails(name, null, List.of(), null));
        PostDetails details =
                new PostDetails(PostRole.SECRETARY_GENERAL, Map.of("es", "Secretario general"), true, 1, null, null);
        posts.create(Commands.any(), post, organization, details);
    }

    @Test
    void startsAMandateWhoseCommandDiedAfterTakingTheSeat() {
        posts.give(Commands.any(), post, known -> known.take(seat()));

        eventually(() -> assertThat(mandates.get(mandate).state().status()).isEqualTo(MandateStatus.CURRENT));
        assertThat(mandates.get(mandate).version()).isEqualTo(1);
    }

    @Test
    void endsAMandateWhoseCommandDiedAfterVacatingTheSeat() {
        mandates.start(Commands.any(), post, seat(), null);

        posts.change(
                Commands.any(),
                post,
                state -> state.vacate(mandate, null, new Ending(null, "Resigned"), Survivors.NONE));

        eventually(() -> assertThat(mandates.get(mandate).state().status()).isEqualTo(MandateStatus.ENDED));
        assertThat(mandates.get(mandate).version()).isEqualTo(2);
    }

    @Test
    void endsAMandateThatStartedWhileItsHolderEnded() {
        people.change(Commands.any(), person, state -> state.end(new Ending(null, "Retired")));

        posts.give(Commands.any(), post, known -> known.take(seat()));

        eventually(() ->
                assertThat(mandates.get(mandate).state().seat().endReason()).isEqualTo("person-ended"));
    }

    @Test
    void endsAMandateThatStartedWhileTheOrganizationWasDissolved() {
        posts.give(Commands.any(), post, known -> known.take(seat()));
        organizations.change(Commands.any(), organization, state -> state.dissolve(new Dissolution("Decree", null)));

        eventually(() ->
                assertThat(mandates.get(mandate).state().seat().endReason()).isEqualTo("organization-dissolved"));
        assertThat(posts.get(post).state().status()).isEqualTo(PostStatus.ABOLISHED);
    }

    @Test
    void saysOnceThatATermIsOver() {
        mandates.start(
                Commands.any(), post, seat(new Term(new PartialDate("2022"), new PartialDate("2026-03-31"))), null);
        assertThat(mandates.get(mandate).state().status()).isEqualTo(MandateStatus.CURRENT);
        Clock later = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

        new TermSweeper(mandates, posts, later).sweep();
        new TermSweeper(mandates, posts, later).sweep();

        assertThat(mandates.get(mandate).state().status()).isEqualTo(MandateStatus.UNCONFIRMED);
        assertThat(mandates.get(mandate).version()).isEqualTo(2);
    }

    @Test
    void saysThatATermIsOverOnlyWhenItSurelyIs() {
        YearMonth last = YearMonth.now(ZoneOffset.UTC).plusMonths(1);
        mandates.start(
                Commands.any(), post, seat(new Term(new PartialDate("2022"), new PartialDate(last.toString()))), null);
        Clock within = Clock.fixed(last.atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        new TermSweeper(mandates, posts, within).sweep();

        assertThat(mandates.get(mandate).state().status()).isEqualTo(MandateStatus.CURRENT);
    }

    private Seat seat() {
        return seat(Term.unknown());
    }

    private Seat seat(Term term) {
        return Seat.of(mandate, person, term, null, null);
    }
}
