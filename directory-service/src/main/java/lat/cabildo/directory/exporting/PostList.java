package lat.cabildo.directory.exporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.Offices;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Representation;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import org.springframework.stereotype.Component;

/** Posts, and what their organizations are called. */
@Component
public final class PostList {
    private static final List<Column<PostRow>> COLUMNS = List.of(
            new Column<>("id", row -> row.post().id()),
            new Column<>("organization", row -> row.post().organization()),
            new Column<>("organization-name", PostRow::organizationName),
            new Column<>("role", row -> row.post().details().role()),
            new Column<>("title", row -> title(row.post())),
            new Column<>(
                    "titles",
                    row -> Cells.listed(row.post().details().title().entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue()))),
            new Column<>("may-sign", row -> row.post().details().maySign()),
            new Column<>("seats", row -> row.post().details().seats()),
            new Column<>("ex-officio-of", row -> row.post().details().exOfficioOf()),
            new Column<>(
                    "represents",
                    row -> Optional.ofNullable(row.post().details().representation())
                            .map(Representation::level)
                            .orElse(null)),
            new Column<>("status", row -> row.post().status()),
            new Column<>("vacant", row -> row.vacant().name().toLowerCase(Locale.ROOT)));

    private final Offices offices;
    private final CurrentNames names;
    private final Clock clock;

    PostList(Offices offices, CurrentNames names, Clock clock) {
        this.offices = offices;
        this.names = names;
        this.clock = clock;
    }

    /** @param view how one post is answered by itself */
    public ExportedList<PostRow> of(Function<PostRow, ?> view) {
        return ExportedList.of("posts", COLUMNS, view).popolo("posts", row -> Optional.of(PopoloPost.of(row.post())));
    }

    public Page<PostRow> rows(Page<Stored<Post>> page) {
        Page<Post> posts = page.map(Stored::state);
        Map<PostId, List<Post>> above = offices.above(posts.items());
        Map<OrganizationId, String> called = names.ofOrganizations(
                posts.items().stream().map(Post::organization).distinct().toList());
        LocalDate today = LocalDate.now(clock);
        return posts.map(post -> new PostRow(
                post,
                Offices.isVacantOn(post, above.getOrDefault(post.id(), List.of()), today, today),
                called.get(post.organization())));
    }

    /** In Spanish, or else in the first language that it is known in. */
    static String title(Post post) {
        Map<String, String> title = post.details().title();
        return Optional.ofNullable(title.get("es"))
                .or(() -> title.entrySet().stream().findFirst().map(Entry::getValue))
                .orElse("");
    }
}
