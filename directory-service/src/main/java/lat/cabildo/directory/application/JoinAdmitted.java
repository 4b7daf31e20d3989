package lat.cabildo.directory.application;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an application was admitted: the applicant is a member.
 *
 * <p>Guard: the membership's id, which follows from the application's. One that was started is left alone, whatever has
 * become of it.
 */
@Component
class JoinAdmitted implements ProcessStep {
    private final Applications applications;

    JoinAdmitted(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return Application.JOIN;
    }

    @Override
    public void run(Command command, String startedBy) {
        applications.join(command, new ApplicationId(startedBy));
    }
}
