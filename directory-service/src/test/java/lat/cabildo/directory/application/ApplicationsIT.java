package lat.cabildo.directory.application;

import static lat.cabildo.directory.application.SampleApplications.CARRIED;
import static lat.cabildo.directory.application.SampleApplications.DECIDED;
import static lat.cabildo.directory.application.SampleApplications.PETITION;
import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationSubmitted;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.EndedBy;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipFilter;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.membership.MembershipStatus;
import lat.cabildo.directory.membership.MembershipTerms;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationEvent;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Admissions that lead to memberships, with deaths in between. */
@DirectoryTest
class ApplicationsIT {
    private static final Dissolution DECREE = new Dissolution("Decree", new PartialDate("2026-02-01"));

    private final Applications applications;
    private final Memberships memberships;
    private final Organizations organizations;
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers;
    private final SettleApplications step;
    private final Backbone backbone;
    private final PublishedLanguage<Application, ApplicationEvent> language;
    private final OrganizationId applicant = new OrganizationId(Commands.any().newId("org"));
    private final OrganizationId organization =
            new OrganizationId(Commands.any().newId("org"));
    private final ApplicationId id = new ApplicationId(Commands.any().newId("app"));

    ApplicationsIT(
            @Autowired Applications applications,
            @Autowired Memberships memberships,
            @Autowired Organizations organizations,
            @Autowired Mergers<OrganizationId, Organization, OrganizationEvent> mergers,
            @Autowired SettleApplications step,
            @Autowired Backbone backbone,
            @Autowired PublishedLanguage<Application, ApplicationEvent> language) {
        this.applications = applications;
        this.memberships = memberships;
        this.organizations = organizations;
        this.mergers = mergers;
        this.step = step;
        this.backbone = backbone;
        this.language = language;
    }

    @BeforeEach
    void takesAnApplicationUp() {
        organizations.create(Commands.any(), applicant, SampleOrganizations.withoutIdentifiers());
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());
        applications.submit(Commands.any(), id, applicant, organization, PETITION);
        applications.change(Commands.any(), id, application -> application.consider(null));
    }

    @Test
    void makesTheApplicantAMemberOnceAlthoughTheServiceDiedAfterTheAdmission() {
        dyingAfterAdmission();

        eventually(() -> assertThat(all()).hasSize(1));
        applications.join(Commands.any(), id);
        applications.join(Commands.any(), id);

        assertThat(all()).singleElement().satisfies(each -> {
            assertThat(each.status()).isEqualTo(MembershipStatus.CURRENT);
            assertThat(each.terms().term().from()).isEqualTo(DECIDED);
        });
    }

    @Test
    void leavesAMembershipAloneThatHasEndedSince() {
        Stored<Application> admitted = applications.admit(
                Commands.any(), id, new Conclusion(DECIDED, organization, null, CARRIED, null), null, null);
        MembershipId membership = admission(admitted).membership();
        memberships.change(
                Commands.any(),
                membership,
                each -> each.end(new Ending(new PartialDate("2026"), "Withdrawal"), EndedBy.ORGANIZATION));

        applications.join(Commands.any(), id);

        assertThat(all())
                .singleElement()
                .satisfies(each -> assertThat(each.endReason()).isEqualTo("Withdrawal"));
    }

    @Test
    void findsTheMembershipThatSomebodyHasEnteredMeanwhile() {
        MembershipId other = new MembershipId(Commands.any().newId("mbr"));
        memberships.start(
                Commands.any(),
                other,
                applicant,
                organization,
                new MembershipTerms(MembershipClass.FULL, Term.unknown(), null));

        dyingAfterAdmission();

        eventually(
                () -> assertThat(admission(applications.get(id)).membership()).isEqualTo(other));
        assertThat(all()).hasSize(1);
    }

    @Test
    void endsTheMembershipOfAnApplicantThatWasDissolvedMeanwhile() {
        dyingAfterAdmission();

        dissolve(applicant);

        eventually(() -> assertThat(all())
                .singleElement()
                .satisfies(each -> assertThat(each.endReason()).isEqualTo("organization-dissolved")));
    }

    @Test
    void lapsesWithItsApplicantAndStandsAgainWhereItStood() {
        dissolve(applicant);

        eventually(() -> assertThat(status(id)).isEqualTo(ApplicationStatus.LAPSED));
        assertThat(applications.get(id).state().conclusion())
                .isEqualTo(Conclusion.of(new Ending(new PartialDate("2026-02-01"), "organization-dissolved")));
        organizations.change(Commands.any(), applicant, Organization::restore);
        eventually(() -> assertThat(status(id)).isEqualTo(ApplicationStatus.UNDER_CONSIDERATION));
        assertThat(applications.get(id).version()).isEqualTo(4);
    }

    @Test
    void lapsesWithWhomItAsksUnderWhicheverId() {
        OrganizationId survivor = entered();
        mergers.merge(Commands.any(), organization, survivor);

        dissolve(survivor);

        eventually(() -> assertThat(status(id)).isEqualTo(ApplicationStatus.LAPSED));
    }

    @Test
    void goesOnWithWhatAStepHadLeftThatWasKilled() {
        ApplicationId second = new ApplicationId(Commands.any().newId("app"));
        applications.submit(Commands.any(), second, applicant, entered(), PETITION);
        dissolve(applicant);
        applications.settle(Commands.any(), id);

        eventually(() -> assertThat(status(second)).isEqualTo(ApplicationStatus.LAPSED));
        step.run(Commands.any(), applicant.value());

        assertThat(applications.get(id).version()).isEqualTo(3);
        assertThat(applications.get(second).version()).isEqualTo(2);
    }

    @Test
    void lapsesIfItWasHandedInWhileItsApplicantWasDissolved() {
        OrganizationId gone = entered();
        dissolve(gone);
        eventually(() -> assertThat(organizations.get(gone).state().isActive()).isFalse());
        ApplicationId late = new ApplicationId(Commands.any().newId("app"));

        backbone.aggregates(SampleApplications.TYPE, language)
                .create(Commands.any(), late, () -> Application.submit(late, gone, organization, PETITION));

        eventually(() -> assertThat(status(late)).isEqualTo(ApplicationStatus.LAPSED));
    }

    @Test
    void staysLapsedIfTheTwoHaveAnotherOneByThen() {
        dissolve(applicant);
        eventually(() -> assertThat(status(id)).isEqualTo(ApplicationStatus.LAPSED));
        ApplicationId other = new ApplicationId(Commands.any().newId("app"));
        backbone.aggregates(SampleApplications.TYPE, language)
                .create(
                        Commands.any(),
                        other,
                        () -> Decision.of(
                                Application.submit(other, applicant, organization, PETITION)
                                        .state(),
                                new ApplicationSubmitted(other, applicant, organization, MembershipClass.FULL)));
        organizations.change(Commands.any(), applicant, Organization::restore);

        step.run(Commands.any(), applicant.value());

        assertThat(status(id)).isEqualTo(ApplicationStatus.LAPSED);
        assertThat(status(other)).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    private ApplicationStatus status(ApplicationId of) {
        return applications.get(of).state().status();
    }

    private OrganizationId entered() {
        OrganizationId other = new OrganizationId(Commands.any().newId("org"));
        organizations.create(Commands.any(), other, SampleOrganizations.withoutIdentifiers());
        return other;
    }

    private void dissolve(OrganizationId which) {
        organizations.change(Commands.any(), which, each -> each.dissolve(DECREE));
    }

    /** The one write of an admission, and nothing of what follows it. */
    private void dyingAfterAdmission() {
        Conclusion carried = new Conclusion(DECIDED, organization, null, CARRIED, null);
        applications.change(Commands.any(), id, application -> application.admit(carried, null, null));
    }

    private static Admission admission(Stored<Application> stored) {
        assertThat(stored.state().admission()).isNotNull();
        return stored.state().admission();
    }

    private List<Membership> all() {
        MembershipFilter pair = new MembershipFilter(List.of(applicant), List.of(organization), null, null);
        return memberships.page(pair, PageRequest.first()).items().stream()
                .map(Stored::state)
                .toList();
    }
}
