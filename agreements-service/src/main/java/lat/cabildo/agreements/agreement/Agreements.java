package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All agreements. Commands that name anything unknown here are refused before the agreement is asked. */
public final class Agreements {
    static final String SIGNER = "st.acts.all.signer.person";

    private final Aggregates<AgreementId, Agreement, AgreementEvent> aggregates;
    private final AggregateQueries<Agreement> queries;
    private final Directory directory;
    private final References references;
    private final SignerVerification signers;

    Agreements(
            Aggregates<AgreementId, Agreement, AgreementEvent> aggregates,
            AggregateQueries<Agreement> queries,
            Directory directory,
            References references,
            SignerVerification signers) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.directory = directory;
        this.references = references;
        this.signers = signers;
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Agreement> get(AgreementId id) {
        return aggregates.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    public Stored<Agreement> draft(Command command, DraftAgreement draft) {
        references.requireParties(draft.parties());
        references.requireEvents(draft.events());
        AgreementId id = new AgreementId(command.newId("agr"));
        return aggregates.create(command, id, () -> Agreement.draft(id, draft));
    }

    public Stored<Agreement> correct(Command command, AgreementId id, CorrectAgreement correct) {
        return aggregates.change(command, id, agreement -> agreement.correct(correct));
    }

    public Stored<Agreement> invite(Command command, AgreementId id, List<Invitation> invitations) {
        references.requireParties(invitations);
        return aggregates.change(command, id, agreement -> agreement.invite(invitations));
    }

    /** @throws AgreementRefusal.SignerWithoutMandate unless the signer is known to hold such a post that day */
    public Stored<Agreement> perform(Command command, AgreementId id, PerformAct perform) {
        references.requireOrganization(perform.organization(), "/organization");
        LocalDate today = LocalDate.ofInstant(command.at(), ZoneOffset.UTC);
        if (perform.on().isAfter(today.plusDays(1))) {
            throw new AgreementRefusal.DayToCome(perform.on());
        }
        Signer signer = signers.verify(perform, today);
        Set<OrganizationId> same = directory.sameAs(perform.organization());
        return aggregates.change(
                command, id, agreement -> agreement.perform(perform.by(listed(agreement, perform, same)), signer));
    }

    private static OrganizationId listed(Agreement agreement, PerformAct perform, Set<OrganizationId> same) {
        Optional<Party> listed = agreement.parties().of(perform.organization());
        return listed.isPresent()
                ? perform.organization()
                : same.stream()
                        .filter(id -> agreement.parties().of(id).isPresent())
                        .findFirst()
                        .orElse(perform.organization());
    }

    public Stored<Agreement> record(Command command, AgreementId id, RecordActs record) {
        references.requireRecorded(record.acts());
        return aggregates.change(command, id, agreement -> agreement.record(record));
    }

    /**
     * Blanks the printed names of a signer who has been erased, in all agreements; blanking again changes nothing.
     *
     * @param commands the command for each agreement, the same whenever this is repeated
     */
    public void forget(PersonId person, Function<AgreementId, Command> commands) {
        Set<PersonId> known = directory.sameAs(person);
        Document signed = new Document(
                SIGNER, new Document("$in", known.stream().map(PersonId::value).toList()));
        String after = null;
        do {
            Page<Stored<Agreement>> page = queries.page(signed, new PageRequest(PageRequest.MAX_SIZE, after));
            for (Stored<Agreement> each : page.items()) {
                AgreementId id = each.state().id();
                aggregates.change(commands.apply(id), id, agreement -> agreement.forget(person, known));
            }
            after = page.next();
        } while (after != null);
    }

    public Stored<Agreement> recordSigning(Command command, AgreementId id, @Nullable PartialDate on, Source source) {
        return aggregates.change(command, id, agreement -> agreement.recordSigning(on, source));
    }

    public Stored<Agreement> enterIntoForce(Command command, AgreementId id, @Nullable PartialDate on) {
        return aggregates.change(command, id, agreement -> agreement.enterIntoForce(on));
    }

    public Stored<Agreement> end(Command command, AgreementId id, EndAgreement end) {
        AgreementId next = end.replacedBy();
        if (next != null && (next.equals(id) || aggregates.find(next).isEmpty())) {
            throw new AgreementRefusal.UnknownReference("/replacedBy", next.value());
        }
        return aggregates.change(command, id, agreement -> agreement.end(end));
    }

    public Stored<Agreement> link(Command command, AgreementId id, EventLink link) {
        references.requireEvent(link.event(), "/event");
        return aggregates.change(command, id, agreement -> agreement.link(link));
    }

    public Stored<Agreement> unlink(Command command, AgreementId id, EventLink link) {
        return aggregates.change(command, id, agreement -> agreement.unlink(link));
    }
}
