package lat.cabildo.directory.importing;

import static lat.cabildo.directory.importing.SampleImports.AME;
import static lat.cabildo.directory.importing.SampleImports.COUNTS;
import static lat.cabildo.directory.importing.SampleImports.FILE;
import static lat.cabildo.directory.importing.SampleImports.SECRETARIAT;
import static lat.cabildo.directory.importing.SampleImports.applying;
import static lat.cabildo.directory.importing.SampleImports.checked;
import static lat.cabildo.directory.importing.SampleImports.checking;
import static lat.cabildo.directory.importing.SampleImports.opened;
import static lat.cabildo.directory.importing.SampleImports.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lat.cabildo.directory.importing.ImportEvent.ImportChecked;
import lat.cabildo.directory.importing.ImportEvent.ImportFileRead;
import lat.cabildo.directory.importing.ImportEvent.ImportStarted;
import lat.cabildo.directory.importing.ImportRefusal.Foreign;
import lat.cabildo.directory.importing.ImportRefusal.OutOfTurn;
import lat.cabildo.directory.importing.ImportTerms.Assignment;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class ImportTests {

    @Test
    void checksAFileOnceItIsRead() {
        Decision<Import, ImportEvent> read = opened().take(FILE);

        assertThat(read.event()).isEqualTo(new ImportFileRead(opened().id(), "csv", 221));
        assertThat(read.steps()).containsExactly(Import.CHECK);
        assertThat(read.state().checked(1, COUNTS).event()).isEqualTo(new ImportChecked(opened().id(), COUNTS));
    }

    @Test
    void leavesACheckAloneThatWasOvertaken() {
        Import revised =
                checking().revise(terms(new Assignment("EC", "country"))).state();

        assertThat(revised.run()).isEqualTo(2);
        assertThat(revised.checked(1, COUNTS).event()).isNull();
        assertThat(revised.checked(2, COUNTS).state().status()).isEqualTo(ImportStatus.CHECKED);
    }

    @Test
    void startsOnceAndOnlyWhatWasChecked() {
        Decision<Import, ImportEvent> started = checked().start(AME);

        assertThat(started.event()).isEqualTo(new ImportStarted(opened().id()));
        assertThat(started.steps()).containsExactly(Import.APPLY);
        assertThatThrownBy(() -> checking().start(AME)).isInstanceOf(OutOfTurn.class);
        assertThatThrownBy(() -> started.state().start(AME)).isInstanceOf(OutOfTurn.class);
        assertThatThrownBy(() -> applying().take(FILE)).isInstanceOf(OutOfTurn.class);
        assertThatThrownBy(() -> applying().revise(terms(new Assignment("EC", "country"))))
                .isInstanceOf(OutOfTurn.class);
    }

    @Test
    void staysItsOwnersWhoeverStartsIt() {
        Importer grown = new Importer(AME.client(), AME.subject(), List.of(), true);

        assertThat(checked().start(SECRETARIAT).state().by()).isEqualTo(AME);
        assertThat(checked().start(grown).state().by()).isEqualTo(grown);
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() {
        assertThat(checked().revise(terms()).event()).isNull();
    }

    @Test
    void endsBeforeItsLastRowWhenItIsCancelled() {
        Import cancelled = applying().cancel().state();

        assertThat(cancelled.cancel().event()).isNull();
        assertThat(cancelled.applied(2, COUNTS).event()).isNull();
        assertThatThrownBy(() -> applying().applied(2, COUNTS).state().cancel()).isInstanceOf(OutOfTurn.class);
    }

    @Test
    void isGivenUpByTheRunThatItIsAt() {
        assertThat(applying().giveUp(2).state().status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(applying().giveUp(1).event()).isNull();
        assertThat(checked().giveUp(1).event()).isNull();
    }

    @Test
    void isItsOwnersAndTheSecretariats() {
        Importer stranger = new Importer("ame", "somebody else", List.of(), false);

        assertThat(opened().requireOf(AME)).isEqualTo(opened());
        assertThat(opened().requireOf(SECRETARIAT)).isEqualTo(opened());
        assertThatThrownBy(() -> opened().requireOf(stranger)).isInstanceOf(Foreign.class);
    }
}
