package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.ExpiredContacts;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.organization.OrganizationRefusal.DeprecatedTheme;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownParent;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownSubdivision;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownTheme;
import lat.cabildo.directory.taxonomy.Concept;
import lat.cabildo.directory.taxonomy.Taxonomy;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Created;
import lat.cabildo.platform.aggregate.Creation;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** All organizations of the register. */
public final class Organizations {
    private static final int MAX_DEPTH = 20;

    private final Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates;
    private final AggregateQueries<Organization> queries;
    private final Successors<OrganizationId, Organization> successors;
    private final Vocabulary vocabulary;
    private final Taxonomy taxonomy;
    private final Subdivisions subdivisions;

    Organizations(
            Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates,
            AggregateQueries<Organization> queries,
            Vocabulary vocabulary,
            Taxonomy taxonomy,
            Subdivisions subdivisions) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.successors = new Successors<>(aggregates, queries);
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
        this.subdivisions = subdivisions;
    }

    Mergers<OrganizationId, Organization, OrganizationEvent> mergers() {
        return new Mergers<>(aggregates, successors);
    }

    Successions successions() {
        return new Successions(aggregates, successors, mergers());
    }

    Lineages lineages() {
        return new Lineages(aggregates, queries);
    }

    public Optional<Stored<Organization>> find(OrganizationId id) {
        return aggregates.find(id);
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Organization> get(OrganizationId id) {
        return successors.get(id);
    }

    public Map<OrganizationId, Stored<Organization>> findAll(Collection<OrganizationId> ids) {
        return aggregates.findAll(ids);
    }

    /**
     * Who stands for this organization now: itself, or what it was merged into, whatever that was merged into.
     *
     * @throws StoreRefusal.UnknownId if there is none
     */
    public Stored<Organization> survivorOf(OrganizationId id) {
        return successors.survivorOf(id);
    }

    /** Who stands for each of these now; those unknown are left out. */
    public Map<OrganizationId, Organization> survivorsOf(Collection<OrganizationId> ids) {
        return successors.survivorsOf(ids);
    }

    /** How the first of these that is not there any more was dissolved; empty while all stand. */
    public Optional<Dissolution> dissolutionOfAny(Collection<OrganizationId> ids) {
        return ids.stream()
                .map(id -> survivorOf(id).state().standing().dissolution())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What a filter on this organization must match: itself, its survivor and all that was merged into that. */
    public @Nullable List<OrganizationId> expand(@Nullable OrganizationId id) {
        return id == null ? null : everyIdOf(id);
    }

    /** The organization's id, its survivor's, and those of all that was merged into that. */
    public List<OrganizationId> everyIdOf(OrganizationId id) {
        return successors.everyIdOf(id);
    }

    /** These ids, and the survivors of those among them that were merged. */
    public List<OrganizationId> withSurvivors(Collection<OrganizationId> ids) {
        return successors.withSurvivors(ids);
    }

    /** Who stands now for each of these that was merged. */
    public Map<OrganizationId, OrganizationId> survivorsAmong(Collection<OrganizationId> ids) {
        return successors.survivorsAmong(ids);
    }

    /** These ids, and those of all that was merged into them. */
    public List<OrganizationId> withAbsorbed(Collection<OrganizationId> ids) {
        return successors.withAbsorbed(ids);
    }

    public Page<Stored<Organization>> page(OrganizationFilter filter, PageRequest request) {
        return queries.page(filter.toDocument(), request);
    }

    public Page<Stored<Organization>> page(ExpiredContacts expired, PageRequest request) {
        return queries.page(expired.toDocument(), request);
    }

    /**
     * @throws UnknownParent if its parent is not in the register
     * @throws UnknownTheme if the taxonomy lacks one of its themes
     * @throws DeprecatedTheme if one of its themes is not to be used any more
     * @throws UnknownSubdivision if its country has no such subdivision
     * @throws IdentifierTaken if another active organization holds one of its identifiers
     */
    public Stored<Organization> create(Command command, OrganizationId id, OrganizationDetails details) {
        requireKnown(null, details);
        requireParent(id, details.classification().parent());
        vocabulary.learn(details.names().words());
        return keeping(() -> aggregates.create(command, id, () -> Organization.create(id, details)));
    }

    /**
     * A new organization that is entered together with others.
     *
     * @param details whose parent, if they have one, is in the register already, and whose themes and subdivision there
     *     are
     */
    public record NewOrganization(Command command, OrganizationId id, OrganizationDetails details) {}

    /**
     * Enters some hundred organizations at a time; one that is refused leaves the others alone.
     *
     * @return what became of each, in their order
     * @throws UnknownParent if a parent is not in the register; then none is entered
     * @throws UnknownTheme if the taxonomy lacks a theme; then none is entered
     * @throws DeprecatedTheme if a theme is not to be used any more; then none is entered
     * @throws UnknownSubdivision if a country has no such subdivision; then none is entered
     */
    public List<Created<Organization>> createAll(List<NewOrganization> all) {
        Set<OrganizationId> unknown = all.stream()
                .flatMap(each ->
                        Stream.ofNullable(each.details().classification().parent()))
                .collect(Collectors.toSet());
        unknown.removeAll(findAll(unknown).keySet());
        if (!unknown.isEmpty()) {
            throw new UnknownParent(unknown.iterator().next());
        }
        all.forEach(each -> requireKnown(null, each.details()));
        vocabulary.learn(all.stream()
                .flatMap(each -> each.details().names().words().stream())
                .toList());
        return aggregates.createAll(all.stream()
                .map(each -> new Creation<>(each.command(), each.id(), Organization.create(each.id(), each.details())))
                .toList());
    }

    /**
     * @throws UnknownParent if the parent is not in the register
     * @throws UnknownTheme if the taxonomy lacks a theme that the organization has not had before
     * @throws DeprecatedTheme if a theme that it has not had before is not to be used any more
     * @throws UnknownSubdivision if its country has no such subdivision and it was not said to lie there before
     */
    public Stored<Organization> correct(
            Command command, OrganizationId id, UnaryOperator<OrganizationDetails> correction) {
        return change(command, id, organization -> {
            OrganizationDetails corrected = correction.apply(organization.details());
            requireParent(id, corrected.classification().parent());
            requireKnown(organization.details(), corrected);
            return organization.correct(corrected);
        });
    }

    /** @throws IdentifierTaken if another active organization holds one of its identifiers */
    public Stored<Organization> change(
            Command command,
            OrganizationId id,
            Function<Organization, Decision<Organization, OrganizationEvent>> decide) {
        return keeping(() -> aggregates.change(command, id, organization -> learning(decide.apply(organization))));
    }

    /**
     * The organization and what it is part of, nearest first: whoever acts for one of them may change it. Nobody but
     * the secretariat owns what is part of nothing.
     */
    public List<String> ownersOf(@Nullable OrganizationId id) {
        List<String> owners = new ArrayList<>();
        for (OrganizationId next = id;
                next != null && !owners.contains(next.value()) && owners.size() < MAX_DEPTH;
                next = parentOf(next)) {
            owners.add(next.value());
        }
        return owners;
    }

    /**
     * Who owns the place that a correction gives the organization: those of its new parent if it moves, else those who
     * own it now.
     */
    public List<String> ownersOfPlace(OrganizationId id, OrganizationDetails before, OrganizationDetails after) {
        OrganizationId parent = after.classification().parent();
        return Objects.equals(parent, before.classification().parent()) ? ownersOf(id) : ownersOf(parent);
    }

    /**
     * Themes are taken from the taxonomy and subdivisions from ISO 3166-2; what a record has said before it may go on
     * saying, since both change.
     *
     * @param before null for what is new
     * @throws UnknownTheme if the taxonomy lacks a theme
     * @throws DeprecatedTheme if a theme is not to be used any more
     * @throws UnknownSubdivision if the country has no such subdivision
     */
    public void requireKnown(@Nullable OrganizationDetails before, OrganizationDetails after) {
        requireThemes(before, after);
        String subdivision = after.location().subdivision();
        boolean said =
                before != null && Objects.equals(subdivision, before.location().subdivision());
        if (subdivision != null && !said && !subdivisions.mayBe(subdivision)) {
            throw new UnknownSubdivision(subdivision);
        }
    }

    private void requireThemes(@Nullable OrganizationDetails before, OrganizationDetails after) {
        List<String> present =
                before == null ? List.of() : before.classification().themes();
        for (String theme : after.classification().themes()) {
            if (present.contains(theme)) {
                continue;
            }
            Concept concept = taxonomy.find(theme).orElseThrow(() -> new UnknownTheme(theme));
            if (concept.isDeprecated()) {
                throw new DeprecatedTheme(theme, concept.replacedBy());
            }
        }
    }

    private @Nullable OrganizationId parentOf(OrganizationId id) {
        return find(id).map(found -> found.state().details().classification().parent())
                .orElse(null);
    }

    private void requireParent(OrganizationId id, @Nullable OrganizationId parent) {
        if (parent == null) {
            return;
        }
        if (find(parent).isEmpty()) {
            throw new UnknownParent(parent);
        }
        if (ownersOf(parent).contains(id.value())) {
            throw new ParentOfItself(id);
        }
    }

    /** Words are learnt before the name is stored: one too many is harmless, one too few would not be found. */
    private Decision<Organization, OrganizationEvent> learning(Decision<Organization, OrganizationEvent> decision) {
        vocabulary.learn(decision.state().details().names().words());
        return decision;
    }

    private static Stored<Organization> keeping(Supplier<Stored<Organization>> write) {
        try {
            return write.get();
        } catch (StoreRefusal.KeyTaken taken) {
            if (OrganizationId.isValid(taken.key())) {
                throw taken;
            }
            throw new IdentifierTaken(taken.key(), taken.holder());
        }
    }
}
