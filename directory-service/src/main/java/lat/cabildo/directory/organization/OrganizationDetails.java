package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;

/** What the register says of an organization: all that a correction may change. */
public record OrganizationDetails(
        Classification classification, Names names, Identifiers identifiers, Location location, Evidence evidence) {

    public OrganizationDetails {
        Objects.requireNonNull(classification);
        Objects.requireNonNull(names);
        Objects.requireNonNull(identifiers);
        Objects.requireNonNull(location);
        Objects.requireNonNull(evidence);
    }

    /** @throws ParentOfItself if the organization of this id would be part of itself */
    OrganizationDetails checkedFor(OrganizationId id) {
        if (id.equals(classification.parent())) {
            throw new ParentOfItself(id);
        }
        return this;
    }

    OrganizationDetails with(Names changed) {
        return new OrganizationDetails(classification, changed, identifiers, location, evidence);
    }

    OrganizationDetails with(Identifiers changed) {
        return new OrganizationDetails(classification, names, changed, location, evidence);
    }

    /** Which parts say something else than these do. */
    public List<String> differences(OrganizationDetails other) {
        List<String> parts = new ArrayList<>();
        if (!classification.equals(other.classification)) {
            parts.add("classification");
        }
        if (!names.all().equals(other.names.all())) {
            parts.add("names");
        }
        if (!identifiers.all().equals(other.identifiers.all())) {
            parts.add("identifiers");
        }
        if (!location.equals(other.location)) {
            parts.add("location");
        }
        if (!evidence.figures().equals(other.evidence.figures())) {
            parts.add("figures");
        }
        if (!evidence.sources().equals(other.evidence.sources())) {
            parts.add("sources");
        }
        return parts;
    }
}
