package lat.cabildo.directory.organization.web;

import java.util.List;
import java.util.Locale;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * One organization that was found.
 *
 * @param name the one to show
 * @param matched the one of its names by which it was found, if that is another; or its identifier
 * @param match {@code identifier}, {@code whole-name}, {@code words} or {@code similar}
 */
record HitView(
        String id,
        String name,
        @Nullable String matched,
        String match,
        OrganizationKind kind,
        @Nullable String country,
        @Nullable String place,
        OrganizationStatus status) {

    static List<HitView> of(List<Hit<Organization>> hits) {
        return hits.stream().map(HitView::of).toList();
    }

    private static HitView of(Hit<Organization> hit) {
        Organization found = hit.found();
        String shown = found.name().text();
        return new HitView(
                found.id().value(),
                shown,
                hit.matched().equals(shown) ? null : hit.matched(),
                hit.match().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.details().classification().kind(),
                found.details().location().country(),
                found.details().location().place(),
                found.standing().status());
    }
}
