package lat.cabildo.directory.mandate;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.membership.MembershipTerms;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.Constituency;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.PostDetails;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.PostStatus;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Representation;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.directory.post.Survivors;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.Stored;
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
    private final Memberships memberships;
    private final Constituency constituency;
    private final OrganizationId organization =
            new OrganizationId(Commands.any().newId("org"));
    private final PersonId person = new PersonId(Commands.any().newId("per"));
    private final PostId post = new PostId(Commands.any().newId("pst"));
    private final MandateId mandate = new MandateId(Commands.any().newId("mdt"));
    private final OrganizationId network = new OrganizationId(Commands.any().newId("org"));
    private final OrganizationId other = new OrganizationId(Commands.any().newId("org"));
    private final MandateId follower = new MandateId(Commands.any().newId("mdt"));

    MandatesIT(
            @Autowired Organizations organizations,
            @Autowired People people,
            @Autowired Posts posts,
            @Autowired Mandates mandates,
            @Autowired Memberships memberships,
            @Autowired Constituency constituency) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.mandates = mandates;
        this.memberships = memberships;
        this.constituency = constituency;
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
                state -> state.vacate(
                        mandate, null, new Ending(null, "Resigned"), Survivors.NONE, LocalDate.of(2026, 3, 4)));

        eventually(() -> assertThat(mandates.get(mandate).state().status()).isEqualTo(MandateStatus.ENDED));
        assertThat(mandates.get(mandate).version()).isEqualTo(2);
    }

    @Test
    void passesOnAPostWhoseCommandDiedAfterTheDecision() {
        PostId presidency = presidency();
        mandates.start(Commands.any(), presidency, seat("2024-12-01"), organization);

        posts.give(
                Commands.any(),
                presidency,
                known -> constituency.handOver(known, next(), other, LocalDate.of(2026, 3, 4)));

        eventually(() ->
                assertThat(mandates.get(next().mandate()).state().status()).isEqualTo(MandateStatus.CURRENT));
        eventually(() ->
                assertThat(mandates.get(mandate).state().seat().endReason()).isEqualTo("handed-over"));
    }

    @Test
    void answersAgainAboutAPostThatPassedOnToSomebodyWhoEndedSince() {
        PostId presidency = presidency();
        Command passing = Commands.any();
        posts.give(
                passing,
                presidency,
                known -> constituency.handOver(known, seat("2024-12-01"), organization, LocalDate.of(2026, 3, 4)));
        people.change(Commands.any(), person, state -> state.end(new Ending(null, "Retired")));

        mandates.handOver(passing, presidency, seat("2024-12-01"), organization);

        eventually(() ->
                assertThat(mandates.get(mandate).state().seat().endReason()).isEqualTo("person-ended"));
    }

    @Test
    void answersAgainAboutAMandateWhoseHolderEndedSince() {
        Command starting = Commands.any();
        mandates.start(starting, post, seat(), null);
        people.change(Commands.any(), person, state -> state.end(new Ending(null, "Retired")));
        eventually(() ->
                assertThat(mandates.get(mandate).state().seat().endReason()).isEqualTo("person-ended"));
        Stored<Mandate> ended = mandates.get(mandate);
        long decided = posts.get(post).version();

        assertThat(mandates.start(starting, post, seat(), null)).isEqualTo(ended);

        assertThat(mandates.get(mandate).version()).isEqualTo(ended.version());
        assertThat(posts.get(post).version()).isEqualTo(decided);
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

    /** Held for two members of a network in turn. */
    private PostId presidency() {
        PostId presidency = new PostId(Commands.any().newId("pst"));
        organizations.create(Commands.any(), network, SampleOrganizations.withoutIdentifiers());
        organizations.create(Commands.any(), other, SampleOrganizations.withoutIdentifiers());
        MembershipTerms terms = new MembershipTerms(MembershipClass.FULL, Term.unknown(), null);
        for (OrganizationId member : List.of(organization, other)) {
            MembershipId id = new MembershipId(Commands.any().newId("mbr"));
            memberships.start(Commands.any(), id, member, network, terms);
        }
        Representation turns = new Representation(null, List.of(), List.of(organization, other));
        PostDetails details = new PostDetails(PostRole.PRESIDENT, Map.of("es", "Presidencia"), true, 1, null, turns);
        posts.create(Commands.any(), presidency, network, details);
        return presidency;
    }

    private Seat next() {
        Term term = new Term(new PartialDate("2025-12-01"), null);
        return Seat.of(follower, person, term, null, null);
    }

    private Seat seat(String from) {
        return seat(new Term(new PartialDate(from), null));
    }

    private Seat seat() {
        return seat(Term.unknown());
    }

    private Seat seat(Term term) {
        return Seat.of(mandate, person, term, null, null);
    }
}
