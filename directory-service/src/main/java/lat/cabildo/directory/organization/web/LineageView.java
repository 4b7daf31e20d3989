package lat.cabildo.directory.organization.web;

import java.util.List;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Lineage;
import lat.cabildo.directory.organization.Lineage.Descent;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.SuccessionKind;
import org.jspecify.annotations.Nullable;

/**
 * Who came before an organization and who comes after it, however far.
 *
 * @param organizations itself first
 * @param complete false if there are more than are told
 */
record LineageView(List<Relative> organizations, List<DescentLink> successions, boolean complete) {

    record Relative(
            String id,
            String name,
            OrganizationKind kind,
            @Nullable String country,
            OrganizationStatus status) {

        static Relative of(Organization organization) {
            return new Relative(
                    organization.id().value(),
                    organization.name().text(),
                    organization.details().classification().kind(),
                    organization.details().location().country(),
                    organization.standing().status());
        }
    }

    record DescentLink(
            String from,
            String to,
            SuccessionKind kind,
            boolean continues,
            @Nullable String reason,
            @Nullable String on,
            @Nullable SourceJson source) {

        static DescentLink of(Descent descent) {
            Succession succession = descent.succession();
            return new DescentLink(
                    descent.from().value(),
                    succession.organization().value(),
                    succession.kind(),
                    succession.continues(),
                    succession.reason(),
                    PartialDates.text(succession.on()),
                    SourceJson.ofNullable(succession.source()));
        }
    }

    static LineageView of(Lineage lineage) {
        return new LineageView(
                lineage.records().stream().map(Relative::of).toList(),
                lineage.descents().stream().map(DescentLink::of).toList(),
                lineage.isComplete());
    }
}
