package lat.cabildo.platform.security;

import java.util.Collection;
import java.util.List;

/** Decides whether a caller may change what belongs to an organization. */
public final class Authority {
    private final Reach reach;

    public Authority(Reach reach) {
        this.reach = reach;
    }

    /**
     * @param owners the organizations of which the caller must act for at least one
     * @throws ForeignOrganization if it acts for none of them and is not the secretariat
     */
    public void require(Caller caller, Collection<String> owners) {
        if (!caller.secretariat() && owners.stream().noneMatch(owner -> reach.covers(caller.actsFor(), owner))) {
            throw new ForeignOrganization(List.copyOf(owners), reach.asOf());
        }
    }

    public void require(Caller caller, String owner) {
        require(caller, List.of(owner));
    }

    /** @throws SecretariatOnly if the caller is not the secretariat */
    public void requireSecretariat(Caller caller) {
        if (!caller.secretariat()) {
            throw new SecretariatOnly();
        }
    }
}
