package lat.cabildo.directory.erasure;

import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After it was noted in a person's record that it is to be erased: there is a receipt, which goes on by itself.
 *
 * <p>Guard: a person has one receipt, by a unique key.
 */
@Component
class MakeOutReceipt implements ProcessStep {
    private final Erasures erasures;

    MakeOutReceipt(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return Person.ERASE;
    }

    @Override
    public void run(Command command, String startedBy) {
        erasures.receiptOf(command, new PersonId(startedBy));
    }
}
