package lat.cabildo.directory.exporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mandates, who holds which post by them, and for whom. */
@Component
public final class MandateList {
    private static final List<Column<MandateRow>> COLUMNS = List.of(
            new Column<>("id", row -> row.mandate().id()),
            new Column<>("person", row -> row.mandate().seat().person()),
            new Column<>("person-name", MandateRow::personName),
            new Column<>("post", row -> row.mandate().post()),
            new Column<>("title", row -> row.post() == null ? null : PostList.title(row.post())),
            new Column<>(
                    "role",
                    row -> row.post() == null ? null : row.post().details().role()),
            new Column<>("organization", row -> row.mandate().organization()),
            new Column<>("organization-name", MandateRow::organizationName),
            new Column<>(
                    "represents", row -> Represented.idOf(row.mandate().seat().represents())),
            new Column<>("represents-name", MandateRow::representedName),
            new Column<>("from", row -> Cells.text(row.mandate().seat().term().from())),
            new Column<>("to", row -> Cells.text(row.mandate().seat().term().to())),
            new Column<>("status", MandateRow::status),
            new Column<>("end-reason", row -> row.mandate().seat().endReason()),
            new Column<>("called-off", row -> row.mandate().seat().calledOff()),
            new Column<>("source", row -> Cells.source(row.mandate().seat().source())));

    private final Posts posts;
    private final CurrentNames names;
    private final Clock clock;

    MandateList(Posts posts, CurrentNames names, Clock clock) {
        this.posts = posts;
        this.names = names;
        this.clock = clock;
    }

    /**
     * As Popolo has them if nobody says otherwise, which has no way to say that one never began: those are left out.
     *
     * @param view how one mandate is answered by itself
     */
    public ExportedList<MandateRow> of(Function<MandateRow, ?> view) {
        return ExportedList.of("mandates", COLUMNS, view)
                .popolo("memberships", MandateList::popolo)
                .preferably(ExportFormat.POPOLO);
    }

    private static Optional<PopoloMembership> popolo(MandateRow row) {
        return row.mandate().seat().calledOff() == null ? Optional.of(PopoloMembership.of(row)) : Optional.empty();
    }

    public Page<MandateRow> rows(Page<Stored<Mandate>> page) {
        List<Mandate> mandates = page.items().stream().map(Stored::state).toList();
        Map<PostId, Stored<Post>> held =
                posts.findAll(mandates.stream().map(Mandate::post).distinct().toList());
        Map<PersonId, String> people = names.ofPeople(
                mandates.stream().map(each -> each.seat().person()).distinct().toList());
        Map<OrganizationId, String> organizations = names.ofOrganizations(mandates.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.organization()), Stream.ofNullable(represented(each))))
                .distinct()
                .toList());
        LocalDate today = LocalDate.now(clock);
        return page.map(Stored::state).map(mandate -> {
            Stored<Post> stored = held.get(mandate.post());
            Post post = stored == null ? null : stored.state();
            OrganizationId represented = represented(mandate);
            return new MandateRow(
                    mandate,
                    mandate.statusOn(today, post != null && post.isSucceeded(mandate.seat())),
                    post,
                    people.get(mandate.seat().person()),
                    organizations.get(mandate.organization()),
                    represented == null ? null : organizations.get(represented));
        });
    }

    private static @Nullable OrganizationId represented(Mandate mandate) {
        Represented represented = mandate.seat().represents();
        return represented == null ? null : represented.organization();
    }
}
