package lat.cabildo.directory.exporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import org.springframework.stereotype.Component;

/** Memberships, and what members and umbrellas are called. */
@Component
public final class MembershipList {
    private static final List<Column<MembershipRow>> COLUMNS = List.of(
            new Column<>("id", row -> row.membership().id()),
            new Column<>("member", row -> row.membership().member()),
            new Column<>("member-name", MembershipRow::memberName),
            new Column<>("organization", row -> row.membership().organization()),
            new Column<>("organization-name", MembershipRow::organizationName),
            new Column<>("class", row -> row.membership().terms().membershipClass()),
            new Column<>(
                    "from", row -> Cells.text(row.membership().terms().term().from())),
            new Column<>("to", row -> Cells.text(row.membership().terms().term().to())),
            new Column<>("status", row -> row.membership().status()),
            new Column<>("end-reason", row -> row.membership().endReason()),
            new Column<>("suspended-since", row -> Cells.day(row.membership().suspension())),
            new Column<>(
                    "suspension-reason", row -> Cells.reason(row.membership().suspension())),
            new Column<>("source", row -> Cells.source(row.membership().terms().source())));

    private final CurrentNames names;

    MembershipList(CurrentNames names) {
        this.names = names;
    }

    /** @param view how one membership is answered by itself */
    public ExportedList<MembershipRow> of(Function<MembershipRow, ?> view) {
        return ExportedList.of("memberships", COLUMNS, view)
                .popolo("memberships", row -> Optional.of(PopoloMembership.of(row)));
    }

    public Page<MembershipRow> rows(Page<Stored<Membership>> page) {
        Map<OrganizationId, String> called = names.ofOrganizations(page.items().stream()
                .map(Stored::state)
                .flatMap(each -> Stream.of(each.member(), each.organization()))
                .distinct()
                .toList());
        return page.map(Stored::state)
                .map(each -> new MembershipRow(each, called.get(each.member()), called.get(each.organization())));
    }
}
