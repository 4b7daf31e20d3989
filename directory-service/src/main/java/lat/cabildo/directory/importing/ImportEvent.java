package lat.cabildo.directory.importing;

/** What has happened to an import. */
public sealed interface ImportEvent {

    record ImportOpened(ImportId id) implements ImportEvent {}

    record ImportFileRead(ImportId id, String format, int rows) implements ImportEvent {}

    /** What is to be made of the file was said anew. */
    record ImportRevised(ImportId id) implements ImportEvent {}

    /** What each row would do is known. */
    record ImportChecked(ImportId id, Counts counts) implements ImportEvent {}

    record ImportStarted(ImportId id) implements ImportEvent {}

    record ImportApplied(ImportId id, Counts counts) implements ImportEvent {}

    record ImportCancelled(ImportId id) implements ImportEvent {}
}
