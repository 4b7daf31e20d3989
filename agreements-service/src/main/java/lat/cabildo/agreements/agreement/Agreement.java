package lat.cabildo.agreements.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.agreements.agreement.AgreementEvent.ActPerformed;
import lat.cabildo.agreements.agreement.AgreementEvent.ActsRecorded;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementCorrected;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementDrafted;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementEnded;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementEnteredIntoForce;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementLinkedToEvent;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementSigned;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementUnlinkedFromEvent;
import lat.cabildo.agreements.agreement.AgreementEvent.PartiesInvited;
import lat.cabildo.agreements.agreement.AgreementEvent.SignersBlanked;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What local governments agreed on: who takes part, what each did, and how far it has come. */
public record Agreement(
        AgreementId id, Wording wording, Terms terms, Parties parties, Acts acts, EventLinks events, Life life) {

    public Agreement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(wording);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(parties);
        Objects.requireNonNull(acts);
        Objects.requireNonNull(events);
        Objects.requireNonNull(life);
    }

    public static Decision<Agreement, AgreementEvent> draft(AgreementId id, DraftAgreement draft) {
        DateOrder.require(draft.terms(), Life.DRAFT);
        EventLinks events = EventLinks.NONE;
        for (EventLink link : draft.events()) {
            events = events.with(link);
        }
        Parties parties = Parties.NOBODY.with(draft.parties());
        Agreement drafted = new Agreement(id, draft.wording(), draft.terms(), parties, Acts.NONE, events, Life.DRAFT);
        return Decision.of(
                drafted,
                new AgreementDrafted(id, draft.wording().kind(), draft.wording().title(), parties.all()));
    }

    public Decision<Agreement, AgreementEvent> correct(CorrectAgreement correct) {
        Life dated = life.dated(correct.signedOn(), correct.inForceOn());
        DateOrder.require(correct.terms(), dated);
        Agreement corrected = new Agreement(id, correct.wording(), correct.terms(), parties, acts, events, dated);
        return corrected.equals(this)
                ? Decision.unchanged(this)
                : Decision.of(corrected, new AgreementCorrected(id, Differences.between(this, corrected)));
    }

    public Decision<Agreement, AgreementEvent> invite(List<Invitation> invitations) {
        life.requireNotEnded();
        Agreement after = with(parties.with(invitations), acts, life);
        List<Party> more = after.parties
                .all()
                .subList(parties.all().size(), after.parties.all().size());
        return more.isEmpty() ? Decision.unchanged(this) : Decision.of(after, new PartiesInvited(id, more));
    }

    /** @param signer whose mandate on that day is verified */
    public Decision<Agreement, AgreementEvent> perform(PerformAct perform, Signer signer) {
        Admission.require(this, perform);
        Act act = new Act(
                0,
                perform.kind(),
                perform.organization(),
                ActMode.PERFORMED,
                PartialDate.of(perform.on()),
                signer,
                null,
                perform.text());
        return add(List.of(act));
    }

    /** Never refused for a signer or a day that the source does not tell. */
    public Decision<Agreement, AgreementEvent> record(RecordActs record) {
        return add(record.acts().stream().map(act -> act.from(record.source())).toList());
    }

    private Decision<Agreement, AgreementEvent> add(List<Act> more) {
        Acts all = acts.with(more);
        List<Act> added = all.since(acts);
        if (added.isEmpty()) {
            return Decision.unchanged(this);
        }
        Parties after = parties.after(added);
        if (life.status() == AgreementStatus.DRAFT && after.allSigned()) {
            PartialDate signedOn = all.signedBy(after.required());
            return Decision.of(
                    with(after, all, life.signed(signedOn, null)), new AgreementSigned(id, added, signedOn, null));
        }
        Agreement acted = with(after, all, life);
        return Decision.of(acted, acted.told(added));
    }

    private AgreementEvent told(List<Act> added) {
        Act first = added.getFirst();
        return first.verified()
                ? new ActPerformed(
                        id,
                        first,
                        parties.of(first.organization()).orElseThrow().status())
                : new ActsRecorded(id, added);
    }

    /**
     * Blanks the printed names of a signer who has been erased; for which office they signed stays.
     *
     * @param known all ids by which the person was known
     */
    public Decision<Agreement, AgreementEvent> forget(PersonId person, Set<PersonId> known) {
        Acts blanked = acts.without(known);
        return blanked.equals(acts)
                ? Decision.unchanged(this)
                : Decision.of(with(parties, blanked, life), new SignersBlanked(id, person));
    }

    /** A source says that the agreement was signed, by whoever had to; it need not tell who acted for them. */
    public Decision<Agreement, AgreementEvent> recordSigning(@Nullable PartialDate on, Source source) {
        Life signed = life.requireStatus(AgreementStatus.DRAFT).signed(on, source);
        DateOrder.require(terms, signed);
        return Decision.of(with(parties.signed(on), acts, signed), new AgreementSigned(id, List.of(), on, source));
    }

    public Decision<Agreement, AgreementEvent> enterIntoForce(@Nullable PartialDate on) {
        if (life.status() == AgreementStatus.IN_FORCE && Objects.equals(life.inForceOn(), on)) {
            return Decision.unchanged(this);
        }
        Life inForce = life.requireStatus(AgreementStatus.SIGNED).inForce(on);
        DateOrder.require(terms, inForce);
        return Decision.of(with(parties, acts, inForce), new AgreementEnteredIntoForce(id, on));
    }

    public Decision<Agreement, AgreementEvent> end(EndAgreement end) {
        Life ended = life.ended(end);
        if (life.equals(ended)) {
            return Decision.unchanged(this);
        }
        life.requireStatus(AgreementStatus.SIGNED, AgreementStatus.IN_FORCE);
        DateOrder.require(terms, ended);
        return Decision.of(
                with(parties, acts, ended), new AgreementEnded(id, end.reason(), end.on(), end.replacedBy()));
    }

    public Decision<Agreement, AgreementEvent> link(EventLink link) {
        return linked(events.with(link), new AgreementLinkedToEvent(id, link));
    }

    public Decision<Agreement, AgreementEvent> unlink(EventLink link) {
        return linked(events.without(link), new AgreementUnlinkedFromEvent(id, link));
    }

    private Decision<Agreement, AgreementEvent> linked(EventLinks links, AgreementEvent told) {
        return links.equals(events)
                ? Decision.unchanged(this)
                : Decision.of(new Agreement(id, wording, terms, parties, acts, links, life), told);
    }

    private Agreement with(Parties newParties, Acts newActs, Life newLife) {
        return new Agreement(id, wording, terms, newParties, newActs, events, newLife);
    }
}
