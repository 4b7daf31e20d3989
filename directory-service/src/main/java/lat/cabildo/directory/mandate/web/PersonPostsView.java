package lat.cabildo.directory.mandate.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a person held on a day.
 *
 * @param was the id that was asked for, where that record was merged into this one
 * @param posts each with nobody but the person among its holders
 */
record PersonPostsView(String person, @Nullable String was, LocalDate asOf, List<AuthoritiesView.Post> posts) {}
