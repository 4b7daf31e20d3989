package lat.cabildo.directory.contact;

import java.time.Clock;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactProperties.class)
@EnableScheduling
class ContactConfiguration {

    @Bean
    Withdrawals withdrawals(People people, Organizations organizations) {
        return new Withdrawals(people, organizations);
    }

    @Bean
    ContactSweeper contactSweeper(
            People people, Organizations organizations, ContactProperties properties, Clock clock) {
        return new ContactSweeper(people, organizations, properties.keep(), clock);
    }

    @Bean
    SchedulingConfigurer contactSweeping(ContactSweeper sweeper, ContactProperties properties) {
        return tasks -> tasks.addFixedDelayTask(sweeper::sweep, properties.sweepEvery());
    }
}
