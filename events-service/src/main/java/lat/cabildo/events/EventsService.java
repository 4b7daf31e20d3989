package lat.cabildo.events;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The forums, seminars, meetings and visits of local governments, their agendas, registrations and follow-ups. */
@SpringBootApplication
class EventsService {

    public static void main(String[] arguments) {
        SpringApplication.run(EventsService.class, arguments);
    }
}
