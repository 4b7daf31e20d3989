package lat.cabildo.platform.test;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.AccessTable;

/** A service's table of access for readers. */
final class AccessPage {

    private AccessPage() {}

    static String of(String service, AccessTable table) {
        Stream<String> head = Stream.of(
                "# Who may do what with " + service,
                "",
                "Written by a test from the table that decides. Contacts: *needed*, there is no answer without that scope;",
                "*shown*, they are hidden from callers without it. Each answer that shows them is noted in the audit.",
                "",
                "| Request | Scopes | Contacts | For |",
                "|---|---|---|---|");
        return Stream.concat(head, table.rows().stream().map(AccessPage::line))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static String line(Access row) {
        List<String> scopes =
                row.scopes().stream().map(scope -> "`" + scope + "`").toList();
        return "| `%s %s` | %s | %s | %s |"
                .formatted(
                        row.verb().equals("*") ? "any" : row.verb(),
                        row.address(),
                        String.join(", ", scopes),
                        row.contacts() == Access.Contacts.NONE
                                ? ""
                                : row.contacts().name().toLowerCase(Locale.ROOT),
                        row.who().meaning());
    }
}
