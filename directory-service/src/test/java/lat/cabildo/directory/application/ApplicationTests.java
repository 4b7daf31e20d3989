package lat.cabildo.directory.application;

import static lat.cabildo.directory.application.SampleApplications.CARRIED;
import static lat.cabildo.directory.application.SampleApplications.DECIDED;
import static lat.cabildo.directory.application.SampleApplications.ID;
import static lat.cabildo.directory.application.SampleApplications.LOST;
import static lat.cabildo.directory.application.SampleApplications.MEMBERSHIP;
import static lat.cabildo.directory.application.SampleApplications.MERCOCIUDADES;
import static lat.cabildo.directory.application.SampleApplications.PETITION;
import static lat.cabildo.directory.application.SampleApplications.TAKEN_UP;
import static lat.cabildo.directory.application.SampleApplications.admitted;
import static lat.cabildo.directory.application.SampleApplications.decision;
import static lat.cabildo.directory.application.SampleApplications.lapsed;
import static lat.cabildo.directory.application.SampleApplications.submitted;
import static lat.cabildo.directory.application.SampleApplications.underConsideration;
import static lat.cabildo.directory.application.SampleApplications.withForm;
import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lat.cabildo.directory.application.ApplicationEvent.ApplicationAdmitted;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationConsidered;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationCorrected;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationLapsed;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationRefused;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationReopened;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationSubmitted;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationWithdrawn;
import lat.cabildo.directory.application.ApplicationEvent.MembershipFound;
import lat.cabildo.directory.application.ApplicationRefusal.ConcludedBeforeSubmission;
import lat.cabildo.directory.application.ApplicationRefusal.IsConcluded;
import lat.cabildo.directory.application.ApplicationRefusal.NotUnderConsideration;
import lat.cabildo.directory.application.ApplicationRefusal.OfItself;
import lat.cabildo.directory.application.ApplicationRefusal.QuorumMissed;
import lat.cabildo.directory.application.ApplicationRefusal.VoteContradicts;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.junit.jupiter.api.Test;

class ApplicationTests {
    private static final Ending WITHDRAWAL = new Ending(new PartialDate("2025-05-02"), "Change of government");

    @Test
    void isSubmittedAndHoldsItsPair() {
        Decision<Application, ApplicationEvent> decision = Application.submit(ID, CUENCA_ID, MERCOCIUDADES, PETITION);

        assertThat(decision.event())
                .isEqualTo(new ApplicationSubmitted(ID, CUENCA_ID, MERCOCIUDADES, MembershipClass.FULL));
        assertThat(decision.state().status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(decision.state().uniqueKeys()).containsExactly(CUENCA_ID + ">" + MERCOCIUDADES);
    }

    @Test
    void refusesThatAnOrganizationAsksItself() {
        assertThatThrownBy(() -> Application.submit(ID, CUENCA_ID, CUENCA_ID, PETITION))
                .isInstanceOf(OfItself.class);
    }

    @Test
    void isCompletedWhileItIsOpen() {
        Decision<Application, ApplicationEvent> decision = underConsideration().correct(withForm());

        assertThat(decision.event()).isEqualTo(new ApplicationCorrected(ID));
        assertThat(decision.state().petition()).isEqualTo(withForm());
        assertThat(decision.state().status()).isEqualTo(ApplicationStatus.UNDER_CONSIDERATION);
        assertThat(decision.state().correct(withForm()).event()).isNull();
        assertThatThrownBy(() -> admitted().correct(withForm())).isInstanceOf(IsConcluded.class);
    }

    @Test
    void isTakenUp() {
        Decision<Application, ApplicationEvent> decision = submitted().consider(TAKEN_UP);

        assertThat(decision.event()).isEqualTo(new ApplicationConsidered(ID, CUENCA_ID, MERCOCIUDADES, TAKEN_UP));
        assertThat(decision.state().consider(TAKEN_UP).event()).isNull();
        assertThat(decision.state().consider(DECIDED).state().consideredSince()).isEqualTo(DECIDED);
        assertThatThrownBy(() -> submitted().consider(new PartialDate("2024")))
                .isInstanceOf(ConcludedBeforeSubmission.class);
        assertThatThrownBy(() -> admitted().consider(TAKEN_UP)).isInstanceOf(IsConcluded.class);
    }

    @Test
    void isAdmittedAsItHasAskedFor() {
        Decision<Application, ApplicationEvent> decision = underConsideration().admit(decision(CARRIED), null, null);

        Admission admission = new Admission(MembershipClass.FULL, DECIDED, MEMBERSHIP);
        assertThat(decision.event())
                .isEqualTo(new ApplicationAdmitted(ID, CUENCA_ID, MERCOCIUDADES, admission, DECIDED));
        assertThat(decision.state().status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(decision.state().conclusion()).isEqualTo(decision(CARRIED));
        assertThat(decision.state().uniqueKeys()).isEmpty();
        assertThat(decision.steps()).containsExactly(Application.JOIN);
        assertThat(decision.state().admit(decision(CARRIED), null, null).event())
                .isNull();
        assertThatThrownBy(() -> decision.state().admit(decision(CARRIED), MembershipClass.OBSERVER, null))
                .isInstanceOf(IsConcluded.class);
    }

    @Test
    void isAdmittedInAnotherClassAndFromALaterDay() {
        PartialDate later = new PartialDate("2026-01-01");

        Application admitted = underConsideration()
                .admit(decision(CARRIED), MembershipClass.OBSERVER, later)
                .state();

        assertThat(admitted.admission()).isEqualTo(new Admission(MembershipClass.OBSERVER, later, MEMBERSHIP));
        assertThat(admitted.petition().membershipClass()).isEqualTo(MembershipClass.FULL);
    }

    @Test
    void isDecidedAboutOnlyOnceItWasTakenUp() {
        assertThatThrownBy(() -> submitted().admit(decision(CARRIED), null, null))
                .isInstanceOf(NotUnderConsideration.class);
        assertThatThrownBy(() -> submitted().refuse(decision(LOST))).isInstanceOf(NotUnderConsideration.class);
    }

    @Test
    void isRefused() {
        Decision<Application, ApplicationEvent> decision = underConsideration().refuse(decision(LOST));

        assertThat(decision.event()).isEqualTo(new ApplicationRefused(ID, CUENCA_ID, MERCOCIUDADES, DECIDED, null));
        assertThat(decision.state().uniqueKeys()).isEmpty();
        assertThat(decision.steps()).isEmpty();
        assertThat(decision.state().refuse(decision(LOST)).event()).isNull();
        assertThatThrownBy(() -> decision.state().admit(decision(CARRIED), null, null))
                .isInstanceOf(IsConcluded.class);
    }

    @Test
    void followsTheVote() {
        Application open = underConsideration();
        Vote twoThirdsMissed = new Vote(12, 8, 0, null, 14);
        Vote twoThirdsReached = new Vote(14, 6, 0, null, 14);
        Vote tie = new Vote(8, 8, 4, 15, null);

        assertThatThrownBy(() -> open.admit(decision(LOST), null, null)).isInstanceOf(VoteContradicts.class);
        assertThatThrownBy(() -> open.admit(decision(tie), null, null)).isInstanceOf(VoteContradicts.class);
        assertThatThrownBy(() -> open.admit(decision(twoThirdsMissed), null, null))
                .isInstanceOf(VoteContradicts.class);
        assertThatThrownBy(() -> open.refuse(decision(CARRIED))).isInstanceOf(VoteContradicts.class);
        assertThat(open.admit(decision(twoThirdsReached), null, null).event()).isNotNull();
        assertThat(open.refuse(decision(twoThirdsMissed)).event()).isNotNull();
    }

    @Test
    void decidesNothingWithoutTheQuorum() {
        Vote few = new Vote(9, 1, 1, 15, null);

        assertThatThrownBy(() -> underConsideration().admit(decision(few), null, null))
                .isInstanceOf(QuorumMissed.class);
        assertThatThrownBy(() -> underConsideration().refuse(decision(few))).isInstanceOf(QuorumMissed.class);
    }

    @Test
    void refusesADecisionThatIsOlderThanTheApplication() {
        Conclusion early = new Conclusion(new PartialDate("2025-02"), MERCOCIUDADES, null, null, null);

        assertThatThrownBy(() -> underConsideration().admit(early, null, null))
                .isInstanceOf(ConcludedBeforeSubmission.class);
    }

    @Test
    void isWithdrawnWhileItIsOpen() {
        Decision<Application, ApplicationEvent> decision = underConsideration().withdraw(WITHDRAWAL);

        assertThat(decision.event())
                .isEqualTo(
                        new ApplicationWithdrawn(ID, CUENCA_ID, MERCOCIUDADES, WITHDRAWAL.on(), WITHDRAWAL.reason()));
        assertThat(decision.state().uniqueKeys()).isEmpty();
        assertThat(decision.state().withdraw(WITHDRAWAL).event()).isNull();
        assertThat(submitted().withdraw(WITHDRAWAL).event()).isNotNull();
        assertThatThrownBy(() -> admitted().withdraw(WITHDRAWAL)).isInstanceOf(IsConcluded.class);
    }

    @Test
    void keepsTheMembershipByWhichTheApplicantBelongsAlready() {
        MembershipId other = new MembershipId("mbr_01JD000000000000000000THER");

        Decision<Application, ApplicationEvent> decision = admitted().found(other);

        assertThat(decision.event()).isEqualTo(new MembershipFound(ID, other));
        assertThat(decision.state().admission()).isEqualTo(new Admission(MembershipClass.FULL, DECIDED, other));
        assertThat(admitted().found(MEMBERSHIP).event()).isNull();
        assertThat(submitted().found(other).event()).isNull();
    }

    @Test
    void lapsesWithOneOfTheTwoWhileItIsOpen() {
        Decision<Application, ApplicationEvent> decision = underConsideration().lapse(new PartialDate("2025-05"));

        assertThat(decision.event())
                .isEqualTo(new ApplicationLapsed(
                        ID, CUENCA_ID, MERCOCIUDADES, new PartialDate("2025-05"), "organization-dissolved"));
        assertThat(decision.state().status()).isEqualTo(ApplicationStatus.LAPSED);
        assertThat(decision.state().uniqueKeys()).isEmpty();
        assertThat(decision.state().lapse(DECIDED).event()).isNull();
        assertThat(admitted().lapse(DECIDED).event()).isNull();
        assertThatThrownBy(() -> lapsed().withdraw(WITHDRAWAL)).isInstanceOf(IsConcluded.class);
        assertThat(underConsideration().lapse(new PartialDate("2024")).state().conclusion())
                .as("of one that is said to have been dissolved before it asked")
                .extracting(Conclusion::on)
                .isNull();
    }

    @Test
    void standsAgainWhereItStood() {
        assertThat(lapsed().reopen().event()).isEqualTo(new ApplicationReopened(ID, CUENCA_ID, MERCOCIUDADES));
        assertThat(lapsed().reopen().state()).isEqualTo(underConsideration());
        assertThat(submitted().lapse(null).state().reopen().state()).isEqualTo(submitted());
        assertThat(submitted().withdraw(WITHDRAWAL).state().reopen().event()).isNull();
    }
}
