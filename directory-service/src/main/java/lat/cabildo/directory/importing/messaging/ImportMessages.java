package lat.cabildo.directory.importing.messaging;

import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportEvent;
import lat.cabildo.directory.importing.ImportEvent.ImportApplied;
import lat.cabildo.directory.importing.ImportEvent.ImportCancelled;
import lat.cabildo.directory.importing.ImportEvent.ImportChecked;
import lat.cabildo.directory.importing.ImportEvent.ImportFileRead;
import lat.cabildo.directory.importing.ImportEvent.ImportOpened;
import lat.cabildo.directory.importing.ImportEvent.ImportRevised;
import lat.cabildo.directory.importing.ImportEvent.ImportStarted;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.stereotype.Component;

/** Turns what happens to imports into the messages of asyncapi.yaml. */
@Component
class ImportMessages implements PublishedLanguage<Import, ImportEvent> {

    private record Alone(String id) {}

    private record FileRead(String id, String format, int rows) {}

    private record Counted(String id, Counts counts) {}

    @Override
    public String name(ImportEvent event) {
        return switch (event) {
            case ImportOpened _ -> "opened";
            case ImportFileRead _ -> "file-read";
            case ImportRevised _ -> "revised";
            case ImportChecked _ -> "checked";
            case ImportStarted _ -> "started";
            case ImportApplied _ -> "applied";
            case ImportCancelled _ -> "cancelled";
        };
    }

    @Override
    public Object change(ImportEvent event) {
        return switch (event) {
            case ImportOpened(var id) -> new Alone(id.value());
            case ImportFileRead(var id, var format, var rows) -> new FileRead(id.value(), format, rows);
            case ImportRevised(var id) -> new Alone(id.value());
            case ImportChecked(var id, var counts) -> new Counted(id.value(), counts);
            case ImportStarted(var id) -> new Alone(id.value());
            case ImportApplied(var id, var counts) -> new Counted(id.value(), counts);
            case ImportCancelled(var id) -> new Alone(id.value());
        };
    }

    @Override
    public Object state(Import work) {
        return ImportState.of(work);
    }
}
