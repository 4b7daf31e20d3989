package lat.cabildo.directory.erasure;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an erasure was asked for: nothing of the person is left.
 *
 * <p>Guard: an erasure that was carried out is left alone, and so is every record and mandate that is erased or
 * anonymised already.
 */
@Component
class CarryOutErasure implements ProcessStep {
    private final Erasures erasures;

    CarryOutErasure(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return Erasure.CARRY_OUT;
    }

    @Override
    public void run(Command command, String startedBy) {
        erasures.carryOut(command, new ErasureId(startedBy));
    }
}
