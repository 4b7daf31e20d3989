package lat.cabildo.directory.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.application.ApplicationRefusal.AlreadyApplied;
import lat.cabildo.directory.application.ApplicationRefusal.AlreadyMember;
import lat.cabildo.directory.application.ApplicationRefusal.ForeignBody;
import lat.cabildo.directory.application.ApplicationRefusal.OfItself;
import lat.cabildo.directory.application.ApplicationRefusal.OrganizationGone;
import lat.cabildo.directory.application.ApplicationRefusal.UnknownOrganization;
import lat.cabildo.directory.fact.Attachment;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.membership.MembershipTerms;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * All applications for admission. The membership that an admission leads to has an id that follows from the
 * application's: it starts at once, and by a step should the service die in between, and once in either case.
 */
public final class Applications {
    private final Aggregates<ApplicationId, Application, ApplicationEvent> aggregates;
    private final AggregateQueries<Application> queries;
    private final Organizations organizations;
    private final Memberships memberships;

    Applications(
            Aggregates<ApplicationId, Application, ApplicationEvent> aggregates,
            AggregateQueries<Application> queries,
            Organizations organizations,
            Memberships memberships) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Application> get(ApplicationId id) {
        return aggregates.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    public Page<Stored<Application>> page(ApplicationFilter filter, PageRequest request) {
        return queries.page(filter.toDocument(), request);
    }

    /**
     * @throws UnknownOrganization if one of the two is not in the register or no longer active
     * @throws AlreadyMember if the applicant has a membership that lasts, under whatever ids
     * @throws AlreadyApplied if the two have an application that is open, under whatever ids
     */
    public Stored<Application> submit(
            Command command,
            ApplicationId id,
            OrganizationId applicant,
            OrganizationId organization,
            Petition petition) {
        if (aggregates.find(id).isEmpty()) {
            requireActive("applicant", applicant);
            requireActive("organization", organization);
            requireNoMember(applicant, organization);
            requireNoneOpen(applicant, organization);
        }
        try {
            return aggregates.create(command, id, () -> Application.submit(id, applicant, organization, petition));
        } catch (StoreRefusal.KeyTaken taken) {
            throw new AlreadyApplied(taken.holder());
        }
    }

    public Stored<Application> change(
            Command command, ApplicationId id, Function<Application, Decision<Application, ApplicationEvent>> decide) {
        return aggregates.change(command, id, decide);
    }

    /**
     * Admits the applicant, and returns once it is a member.
     *
     * @param membershipClass granted; null for the one that was asked for
     * @param from first day as a member; null for the day of the decision
     * @throws OrganizationGone if one of the two was dissolved meanwhile
     * @throws OfItself if the two were merged meanwhile
     * @throws AlreadyMember if the applicant has become a member otherwise
     * @throws UnknownOrganization if what has decided is not in the register
     * @throws ForeignBody if what has decided is not the organization and no body of it
     */
    public Stored<Application> admit(
            Command command,
            ApplicationId id,
            Conclusion with,
            @Nullable MembershipClass membershipClass,
            @Nullable PartialDate from) {
        change(command, id, application -> {
            if (application.isOpen()) {
                requireBoth(application);
                requireNoMember(application.applicant(), application.organization());
                requireBody(application, with.by());
            }
            return application.admit(with, membershipClass, from);
        });
        return join(command, id);
    }

    /**
     * @throws UnknownOrganization if what has decided is not in the register
     * @throws ForeignBody if what has decided is not the organization and no body of it
     */
    public Stored<Application> refuse(Command command, ApplicationId id, Conclusion with) {
        return change(command, id, application -> {
            if (application.isOpen()) {
                requireBody(application, with.by());
            }
            return application.refuse(with);
        });
    }

    /**
     * Makes an applicant that was admitted a member; repeatable. Whoever has become a member otherwise in the meantime
     * stays one by that membership. One of the two that was dissolved in the meantime ends the membership again, as it
     * ends all that it has.
     */
    Stored<Application> join(Command command, ApplicationId id) {
        Stored<Application> stored = get(id);
        Application application = stored.state();
        Admission admission = application.admission();
        if (admission == null || memberships.isKnown(admission.membership())) {
            return stored;
        }
        MembershipId membership = memberOf(application.applicant(), application.organization())
                .orElseGet(() -> memberships.admit(
                        command.next("join:" + id),
                        admission.membership(),
                        application.applicant(),
                        application.organization(),
                        terms(application, admission)));
        return change(command.next("found:" + id + ":" + membership), id, each -> each.found(membership));
    }

    /**
     * Has an open application lapse of which one side was dissolved, and opens one again that lapsed only for that
     * reason once both stand; unless another one of the same two was handed in meanwhile.
     */
    void settle(Command command, ApplicationId id) {
        try {
            change(
                    command,
                    id,
                    application -> organizations
                            .dissolutionOfAny(List.of(application.applicant(), application.organization()))
                            .map(dissolution -> application.lapse(dissolution.on()))
                            .orElseGet(application::reopen));
        } catch (StoreRefusal.KeyTaken another) {
            // It stays as it lapsed: its place is taken, and nobody is to be told so.
        }
    }

    private static MembershipTerms terms(Application application, Admission admission) {
        Conclusion conclusion = application.conclusion();
        Attachment act = conclusion == null ? null : conclusion.act();
        Source source = act == null ? null : new Source(act.title(), act.url(), null);
        return new MembershipTerms(admission.membershipClass(), new Term(admission.from(), null), source);
    }

    private Optional<MembershipId> memberOf(OrganizationId applicant, OrganizationId organization) {
        return memberships.lastingOf(organizations.everyIdOf(applicant), organizations.everyIdOf(organization));
    }

    private void requireNoMember(OrganizationId applicant, OrganizationId organization) {
        memberOf(applicant, organization).ifPresent(membership -> {
            throw new AlreadyMember(membership);
        });
    }

    private void requireNoneOpen(OrganizationId applicant, OrganizationId organization) {
        ApplicationFilter same =
                ApplicationFilter.open(organizations.everyIdOf(applicant), organizations.everyIdOf(organization));
        page(same, new PageRequest(1, null)).items().forEach(open -> {
            throw new AlreadyApplied(open.id());
        });
    }

    private void requireActive(String field, OrganizationId id) {
        if (organizations.find(id).filter(found -> found.state().isActive()).isEmpty()) {
            throw new UnknownOrganization(field, id);
        }
    }

    private void requireBoth(Application application) {
        for (OrganizationId each : List.of(application.applicant(), application.organization())) {
            if (organizations.dissolutionOfAny(List.of(each)).isPresent()) {
                throw new OrganizationGone(each);
            }
        }
        if (organizations.everyIdOf(application.applicant()).contains(application.organization())) {
            throw new OfItself(application.applicant());
        }
    }

    private void requireBody(Application application, @Nullable OrganizationId body) {
        if (body == null) {
            return;
        }
        if (organizations.find(body).isEmpty()) {
            throw new UnknownOrganization("by", body);
        }
        List<String> above = organizations.ownersOf(body);
        boolean own = organizations.everyIdOf(application.organization()).stream()
                .anyMatch(each -> above.contains(each.value()));
        if (!own) {
            throw new ForeignBody(body);
        }
    }
}
