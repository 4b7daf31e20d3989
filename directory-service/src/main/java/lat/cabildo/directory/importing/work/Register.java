package lat.cabildo.directory.importing.work;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.directory.importing.ImportField.Kind;
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

    static Register of(Collection<Statement> rows, OrganizationLookup lookup) {
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
        List<String> names = rows.stream()
                .filter(row -> known.meant(row).isEmpty())
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
     * The organizations that a row means, by id or by any of its identifiers; those that stand for themselves, or if
     * there are none, those that do not any more.
     */
    List<Organization> meant(Statement row) {
        Map<OrganizationId, Organization> meant = new LinkedHashMap<>();
        row.one(Kind.ID)
                .flatMap(said -> id(said.text()))
                .map(byId::get)
                .ifPresent(found -> meant.put(found.id(), found));
        row.identifiers()
                .forEach(said -> byIdentifier
                        .getOrDefault(said.identifier(), List.of())
                        .forEach(found -> meant.put(found.id(), found)));
        List<Organization> active =
                meant.values().stream().filter(Organization::isActive).toList();
        return active.isEmpty() ? List.copyOf(meant.values()) : active;
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

    /** Those that are called exactly so, apart from accents, case and punctuation. */
    List<Organization> namesakes(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
