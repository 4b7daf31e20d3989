package lat.cabildo.directory.application;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an application was handed in: it lapses if one of the two was dissolved meanwhile.
 *
 * <p>Guard: an application that says already what the organizations say is left alone.
 */
@Component
class SettleApplication implements ProcessStep {
    private final Applications applications;

    SettleApplication(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return Application.SETTLE;
    }

    @Override
    public void run(Command command, String startedBy) {
        applications.settle(command, new ApplicationId(startedBy));
    }
}
