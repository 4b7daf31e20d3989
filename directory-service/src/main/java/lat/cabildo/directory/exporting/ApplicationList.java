package lat.cabildo.directory.exporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.application.Application;
import lat.cabildo.directory.application.Conclusion;
import lat.cabildo.directory.fact.Attachment;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications for admission, and what applicants and umbrellas are called; Popolo has no such class. */
@Component
public final class ApplicationList {
    private static final List<Column<ApplicationRow>> COLUMNS = List.of(
            new Column<>("id", row -> row.application().id()),
            new Column<>("applicant", row -> row.application().applicant()),
            new Column<>("applicant-name", ApplicationRow::applicantName),
            new Column<>("organization", row -> row.application().organization()),
            new Column<>("organization-name", ApplicationRow::organizationName),
            new Column<>("class", row -> row.application().petition().membershipClass()),
            new Column<>("status", row -> row.application().status()),
            new Column<>(
                    "submitted-on",
                    row -> Cells.text(row.application().petition().submittedOn())),
            new Column<>("considered-since", row -> Cells.text(row.application().consideredSince())),
            new Column<>(
                    "letter", row -> attachment(row.application().petition().letter())),
            new Column<>("form", row -> attachment(row.application().petition().form())),
            new Column<>("concluded-on", row -> concluded(row, each -> Cells.text(each.on()))),
            new Column<>("concluded-by", row -> concluded(row, Conclusion::by)),
            new Column<>("act", row -> concluded(row, each -> attachment(each.act()))),
            new Column<>("reason", row -> concluded(row, Conclusion::reason)),
            new Column<>(
                    "membership",
                    row -> Optional.ofNullable(row.application().admission())
                            .map(each -> each.membership().value())
                            .orElse(null)));

    private final CurrentNames names;

    ApplicationList(CurrentNames names) {
        this.names = names;
    }

    /** @param view how one application is answered by itself */
    public ExportedList<ApplicationRow> of(Function<ApplicationRow, ?> view) {
        return ExportedList.of("applications", COLUMNS, view);
    }

    public Page<ApplicationRow> rows(Page<Stored<Application>> page) {
        Map<OrganizationId, String> called = names.ofOrganizations(page.items().stream()
                .map(Stored::state)
                .flatMap(each -> Stream.of(each.applicant(), each.organization()))
                .distinct()
                .toList());
        return page.map(Stored::state)
                .map(each -> new ApplicationRow(each, called.get(each.applicant()), called.get(each.organization())));
    }

    private static @Nullable Object concluded(ApplicationRow row, Function<Conclusion, @Nullable Object> part) {
        Conclusion conclusion = row.application().conclusion();
        return conclusion == null ? null : part.apply(conclusion);
    }

    /** Its title and where it can be read. */
    private static @Nullable String attachment(@Nullable Attachment attachment) {
        if (attachment == null) {
            return null;
        }
        return attachment.url() == null ? attachment.title() : attachment.title() + " " + attachment.url();
    }
}
