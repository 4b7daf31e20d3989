package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.agreements.agreement.AgreementRefusal.SignerWithoutMandate;
import lat.cabildo.agreements.agreement.AgreementRefusal.UnknownReference;
import lat.cabildo.agreements.agreement.SignerFinding.Doubt;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.directory.MandateCopy;
import lat.cabildo.agreements.directory.OrganizationCopy;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PostCopy;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may sign for a party on a day: it must hold, that day, a post that may sign, of that organization
 * or, where the party is a body of another organization, of one that this body is part of.
 */
final class SignerVerification {
    private static final int DEEPEST_BODY = 5;
    private static final Set<String> BODIES = Set.of(
            "unit",
            "commission",
            "council",
            "committee",
            "secretariat",
            "office",
            "department",
            "laboratory",
            "project");

    private final Directory directory;

    SignerVerification(Directory directory) {
        this.directory = directory;
    }

    /**
     * The signer with the post's title, to be kept as it is.
     *
     * @throws SignerWithoutMandate if it is not known that the person could sign
     */
    Signer verify(PerformAct act, LocalDate today) {
        PostCopy post = directory
                .post(act.post())
                .orElseThrow(
                        () -> new UnknownReference("/signer/post", act.post().value()));
        if (directory.person(act.person()).isEmpty()) {
            throw new UnknownReference("/signer/person", act.person().value());
        }
        if (!signingFor(act.organization()).contains(new OrganizationId(post.organization()))) {
            throw refused(act, Answer.NO, Doubt.POST_OF_ANOTHER_ORGANIZATION);
        }
        if (!post.maySign()) {
            throw refused(act, Answer.NO, Doubt.POST_MAY_NOT_SIGN);
        }
        Answer held = held(act, today);
        if (held != Answer.YES) {
            throw refused(act, held, Doubt.NO_MANDATE_THAT_DAY);
        }
        return new Signer(act.person(), act.post(), null, Objects.requireNonNullElse(post.title(), Map.of()));
    }

    private Answer held(PerformAct act, LocalDate today) {
        Answer best = Answer.NO;
        for (MandateCopy mandate : directory.mandates(act.person(), act.post())) {
            Answer held = Tenure.of(mandate).covers(act.on(), today);
            if (held == Answer.YES) {
                return Answer.YES;
            }
            best = held == Answer.UNKNOWN ? Answer.UNKNOWN : best;
        }
        return best;
    }

    private Set<OrganizationId> signingFor(OrganizationId party) {
        Set<OrganizationId> signing = new HashSet<>(directory.sameAs(party));
        OrganizationCopy each = directory.organization(party).orElse(null);
        for (int depth = 0; depth < DEEPEST_BODY; depth++) {
            OrganizationId whole = whole(each);
            if (whole == null) {
                break;
            }
            signing.addAll(directory.sameAs(whole));
            each = directory.organization(whole).orElse(null);
        }
        return signing;
    }

    private static @Nullable OrganizationId whole(@Nullable OrganizationCopy body) {
        return body == null || body.parent() == null || body.kind() == null || !BODIES.contains(body.kind())
                ? null
                : new OrganizationId(body.parent());
    }

    private static SignerWithoutMandate refused(PerformAct act, Answer held, Doubt doubt) {
        return new SignerWithoutMandate(
                new SignerFinding(held, doubt, act.organization(), act.person(), act.post(), act.on()));
    }
}
