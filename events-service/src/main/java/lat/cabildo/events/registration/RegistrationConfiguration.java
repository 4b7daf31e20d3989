package lat.cabildo.events.registration;

import java.time.Clock;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationProperties.class)
@EnableScheduling
class RegistrationConfiguration {

    @Bean
    IdTypes registrationIds() {
        return IdTypes.of(RegistrationId.class);
    }

    @Bean
    SeatLedger seatLedger(MongoDatabaseFactory store) {
        return new SeatLedger(store.getMongoDatabase());
    }

    @Bean
    Registrations registrations(
            Backbone backbone,
            PublishedLanguage<Registration, RegistrationChange> registrationMessages,
            MongoDatabaseFactory store,
            CivicEvents events,
            Directory directory,
            SeatLedger ledger) {
        return new Registrations(
                backbone.aggregates(Registrations.TYPE, registrationMessages),
                backbone.queries(Registrations.TYPE),
                events,
                directory,
                new RegistrationKeys(store.getMongoDatabase()),
                ledger);
    }

    @Bean
    Line line(CivicEvents events, Registrations registrations, SeatLedger ledger) {
        return new Line(events, registrations, ledger);
    }

    @Bean
    ProcessStep settleSeats(Registrations registrations, SeatLedger ledger, Line line) {
        return new SettleSeats(registrations, ledger, line);
    }

    @Bean
    SeatSweeper seatSweeper(
            Registrations registrations, SeatLedger ledger, Line line, RegistrationProperties properties, Clock clock) {
        return new SeatSweeper(registrations, ledger, line, properties, clock);
    }

    @Bean
    SchedulingConfigurer seatSweeping(SeatSweeper sweeper, RegistrationProperties properties) {
        return tasks -> tasks.addFixedDelayTask(sweeper::sweep, properties.sweepEvery());
    }
}
