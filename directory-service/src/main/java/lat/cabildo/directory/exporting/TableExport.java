package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** A table with a row of names and a row for each element. */
final class TableExport<T> implements ListExport<T> {
    private final TableWriter table;
    private final List<Column<T>> columns;

    TableExport(TableWriter table, List<Column<T>> columns) throws IOException {
        this.table = table;
        this.columns = columns;
        table.row(columns.stream().map(Column::name).toList());
    }

    @Override
    public void add(T element) throws IOException {
        table.row(columns.stream()
                .map(each -> written(each.cell().apply(element)))
                .toList());
    }

    private static Object written(@Nullable Object cell) {
        return cell instanceof Number number ? number : Objects.toString(cell, "");
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
