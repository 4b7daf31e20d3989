package lat.cabildo.directory.figure.web;

import lat.cabildo.directory.figure.FigureComparisons;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FigureController {
    private final Organizations organizations;
    private final FigureComparisons comparisons;

    FigureController(Organizations organizations, FigureComparisons comparisons) {
        this.organizations = organizations;
        this.comparisons = comparisons;
    }

    /**
     * What sources declare of an organization in figures, each beside what the register counts: now, and on the last
     * day of the figure's date. Members count themselves; cities, associations and countries through members, too;
     * networks, commissions, councils, offices and projects as parts.
     */
    @GetMapping("/organizations/{id}/figures")
    FiguresView compareFigures(@PathVariable OrganizationId id) {
        Organization survivor = organizations.survivorOf(id).state();
        return FiguresView.of(survivor, id, comparisons.of(survivor));
    }
}
