package lat.cabildo.directory.exporting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.person.Person;

/** People as everybody may see them: never how to reach them. */
public final class PersonList {
    private static final List<Column<Person>> COLUMNS = List.of(
            new Column<>("id", Person::id),
            new Column<>("name", each -> each.name().text()),
            new Column<>("other-names", PersonList::otherNames),
            new Column<>("honorific", each -> each.details().honorific()),
            new Column<>("status", Person::status),
            new Column<>("ended-on", each -> Cells.day(each.ending())),
            new Column<>("end-reason", each -> Cells.reason(each.ending())),
            new Column<>("keeper", each -> each.details().keeper()),
            new Column<>(
                    "sources",
                    each -> Cells.listed(each.details().sources().stream().map(Cells::source))));

    private PersonList() {}

    /** @param view how one person is answered */
    public static ExportedList<Person> of(Function<Person, ?> view) {
        return ExportedList.of("people", COLUMNS, view).popolo("persons", each -> Optional.of(PopoloPerson.of(each)));
    }

    private static String otherNames(Person person) {
        return Cells.listed(person.details().names().all().stream()
                .filter(name -> !name.equals(person.name()))
                .map(Name::text));
    }
}
