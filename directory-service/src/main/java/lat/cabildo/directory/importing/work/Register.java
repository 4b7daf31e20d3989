package lat.cabildo.directory.importing.work;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationLookup;

/** What the register holds of the organizations that some rows speak of, looked up at once. */
final class Register {
    private final Map<OrganizationId, Organization> byId;
    private final Map<Identifier, List<Organization>> byIdentifier;
    private final Map<String, List<Organization>> byName;

    private Register(
            Map<OrganizationId, Organization> byId,
            Map<Identifier, List<Organization>> byIdentifier,
            Map<String, List<Organization>> byName) {
        this.byId = byId;
        this.byIdentifier = byIdentifier;
        this.byName = byName;
    }

    /** @param withNamesakes whether those are looked up, too, who are called like a row's new organization */
    static Register of(Collection<Statement> rows, OrganizationLookup lookup, boolean withNamesakes) {
        Set<OrganizationId> ids = new LinkedHashSet<>();
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (Statement row : rows) {
            row.identifiers().forEach(each -> identifiers.add(each.identifier()));
            row.one(Kind.ID).flatMap(said -> id(said.text())).ifPresent(ids::add);
            row.one(Kind.PARENT).ifPresent(said -> {
                id(said.text()).ifPresent(ids::add);
                Identifier.in(said.text()).ifPresent(identifiers::add);
            });
        }
        Register known = new Register(lookup.byId(ids), lookup.byIdentifier(identifiers), Map.of());
        if (!withNamesakes) {
            return known;
        }
        List<String> names = rows.stream()
                .filter(row -> row.one(Kind.ID).isEmpty() && known.bearers(row).isEmpty())
                .flatMap(row -> row.one(Kind.NAME).stream())
                .map(Said::text)
                .distinct()
                .toList();
        return new Register(known.byId, known.byIdentifier, lookup.byName(names));
    }

    private static Optional<OrganizationId> id(String text) {
        return OrganizationId.isValid(text) ? Optional.of(new OrganizationId(text)) : Optional.empty();
    }

    /**
     * The organization that a row means: the one of its id or, if it says none, the one that has any of its
     * identifiers; one that stands for itself rather than one that does not any more.
     *
     * @throws RowRefused if there is none of this id, or if the row's identifiers lead elsewhere or to several
     */
    Optional<Organization> meant(Statement row) {
        Optional<Said> id = row.one(Kind.ID);
        if (id.isEmpty()) {
            List<Organization> bearers = bearers(row);
            if (bearers.size() > 1) {
                throw ambiguous(bearers);
            }
            return bearers.stream().findFirst();
        }
        Organization named = id(id.get().text())
                .map(byId::get)
                .orElseThrow(() -> new RowRefused(id.get(), "unknown-id", "nothing here has this id"));
        List<Organization> others = row.identifiersNewTo(named)
                .flatMap(each -> byIdentifier.getOrDefault(each, List.of()).stream())
                .filter(Organization::isActive)
                .toList();
        if (!others.isEmpty()) {
            throw ambiguous(others);
        }
        return Optional.of(named);
    }

    private List<Organization> bearers(Statement row) {
        Map<OrganizationId, Organization> bearers = new LinkedHashMap<>();
        row.identifiersNewTo(null)
                .flatMap(each -> byIdentifier.getOrDefault(each, List.of()).stream())
                .forEach(found -> bearers.put(found.id(), found));
        List<Organization> active =
                bearers.values().stream().filter(Organization::isActive).toList();
        return active.isEmpty() ? List.copyOf(bearers.values()) : active;
    }

    private static RowRefused ambiguous(List<Organization> bearers) {
        return new RowRefused(List.of(new RowProblem(
                null,
                "ambiguous-identifiers",
                bearers.stream().map(each -> each.id().value()).distinct().collect(Collectors.joining(", ")))));
    }

    /** What a cell says that the row's organization is part of; empty if there is no such organization. */
    Optional<Organization> referred(Said said) {
        Optional<OrganizationId> id = id(said.text());
        return id.isPresent()
                ? id.map(byId::get)
                : Identifier.in(said.text())
                        .flatMap(each -> byIdentifier.getOrDefault(each, List.of()).stream()
                                .filter(Organization::isActive)
                                .findFirst());
    }

    /** Those that are called exactly so, apart from accents, case and punctuation; none unless they were looked up. */
    List<Organization> namesakes(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
