package lat.cabildo.notifications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Tells whoever asked to be told what changed in the directory, the events and the agreements. */
@SpringBootApplication
@ConfigurationPropertiesScan
class NotificationsService {

    static void main(String[] args) {
        SpringApplication.run(NotificationsService.class, args);
    }
}
