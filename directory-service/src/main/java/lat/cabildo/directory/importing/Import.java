package lat.cabildo.directory.importing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.directory.importing.ImportEvent.ImportApplied;
import lat.cabildo.directory.importing.ImportEvent.ImportCancelled;
import lat.cabildo.directory.importing.ImportEvent.ImportChecked;
import lat.cabildo.directory.importing.ImportEvent.ImportFileRead;
import lat.cabildo.directory.importing.ImportEvent.ImportOpened;
import lat.cabildo.directory.importing.ImportEvent.ImportRevised;
import lat.cabildo.directory.importing.ImportEvent.ImportStarted;
import lat.cabildo.directory.importing.ImportRefusal.Foreign;
import lat.cabildo.directory.importing.ImportRefusal.OutOfTurn;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One file that is to be taken over into the register: it is read, then checked row by row as often as its terms are
 * said anew, then applied once. At most some 1 MB, nearly all of it terms.
 *
 * @param by whose it is
 * @param run counts checks and the application, so that one that was overtaken knows it
 * @param counts of the last run that has ended
 */
public record Import(
        ImportId id,
        Importer by,
        ImportTerms terms,
        @Nullable ImportedFile file,
        ImportStatus status,
        int run,
        Counts counts) {

    /** Name of the step that finds out what each row would do; it changes nothing but the report. */
    public static final String CHECK = "import.check";

    /** Name of the step that does it. What it has created is undone by hand, record by record. */
    public static final String APPLY = "import.apply";

    private static final Set<ImportStatus> BEFORE_ITS_START =
            EnumSet.of(ImportStatus.OPEN, ImportStatus.CHECKING, ImportStatus.CHECKED);

    public Import {
        Objects.requireNonNull(by);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(status);
        Objects.requireNonNull(counts);
    }

    public static Decision<Import, ImportEvent> open(ImportId id, Importer by, ImportTerms terms) {
        return Decision.of(new Import(id, by, terms, null, ImportStatus.OPEN, 0, Counts.NONE), new ImportOpened(id));
    }

    /** Returns if it belongs to whoever asks; the secretariat may look after all. */
    public Import requireOf(Importer asking) {
        if (!asking.secretariat() && !by.isSame(asking)) {
            throw new Foreign(id);
        }
        return this;
    }

    /** Returns as long as a file can be taken. */
    public Import requireBeforeItsStart() {
        requireAny(BEFORE_ITS_START);
        return this;
    }

    /** Whether nothing of it was begun to be done. */
    public boolean isBeforeItsStart() {
        return BEFORE_ITS_START.contains(status);
    }

    /** Takes a file, instead of an earlier one if need be, and sets off its check. */
    public Decision<Import, ImportEvent> take(ImportedFile read) {
        requireAny(BEFORE_ITS_START);
        Import checking = new Import(id, by, terms, read, ImportStatus.CHECKING, run + 1, Counts.NONE);
        Decision<Import, ImportEvent> taken = Decision.of(checking, new ImportFileRead(id, read.format(), read.rows()));
        return taken.then(CHECK);
    }

    /** Says anew what is to be made of the file, and has it checked again. */
    public Decision<Import, ImportEvent> revise(ImportTerms revised) {
        requireAny(BEFORE_ITS_START);
        if (revised.equals(terms)) {
            return Decision.unchanged(this);
        }
        boolean hasFile = file != null;
        Import changed = new Import(
                id, by, revised, file, hasFile ? ImportStatus.CHECKING : status, hasFile ? run + 1 : run, Counts.NONE);
        Decision<Import, ImportEvent> decision = Decision.of(changed, new ImportRevised(id));
        return hasFile ? decision.then(CHECK) : decision;
    }

    /** Leaves an import alone whose check was overtaken. */
    public Decision<Import, ImportEvent> checked(int ended, Counts found) {
        return isAt(ImportStatus.CHECKING, ended)
                ? Decision.of(at(ImportStatus.CHECKED, found), new ImportChecked(id, found))
                : Decision.unchanged(this);
    }

    /**
     * Stays its owner's whoever starts it, and does what its owner may.
     *
     * @param as who says so; the owner with what they may do now
     */
    public Decision<Import, ImportEvent> start(Importer as) {
        requireAny(EnumSet.of(ImportStatus.CHECKED));
        Importer owner = by.isSame(as) ? as : by;
        Import applying = new Import(id, owner, terms, file, ImportStatus.APPLYING, run + 1, Counts.NONE);
        Decision<Import, ImportEvent> started = Decision.of(applying, new ImportStarted(id));
        return started.then(APPLY);
    }

    public Decision<Import, ImportEvent> applied(int ended, Counts done) {
        return isAt(ImportStatus.APPLYING, ended)
                ? Decision.of(at(ImportStatus.APPLIED, done), new ImportApplied(id, done))
                : Decision.unchanged(this);
    }

    /** Ends it before its last row; what was done stays. */
    public Decision<Import, ImportEvent> cancel() {
        if (status == ImportStatus.CANCELLED) {
            return Decision.unchanged(this);
        }
        requireAny(EnumSet.complementOf(EnumSet.of(ImportStatus.APPLIED, ImportStatus.CANCELLED)));
        return Decision.of(at(ImportStatus.CANCELLED, counts), new ImportCancelled(id));
    }

    /** Ends it if it is still at this run, which cannot go on. */
    public Decision<Import, ImportEvent> giveUp(int failed) {
        boolean isRunning = status == ImportStatus.CHECKING || status == ImportStatus.APPLYING;
        return isRunning && run == failed ? cancel() : Decision.unchanged(this);
    }

    /** Whether this run of it goes on. */
    public boolean isAt(ImportStatus asked, int askedRun) {
        return status == asked && run == askedRun;
    }

    private Import at(ImportStatus next, Counts known) {
        return new Import(id, by, terms, file, next, run, known);
    }

    private void requireAny(Set<ImportStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new OutOfTurn(this);
        }
    }
}
