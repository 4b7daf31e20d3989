package lat.cabildo.events;

import lat.cabildo.platform.security.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here; {@code contracts/access.md} says it in words. */
@Configuration(proxyBeanMethods = false)
class EventsAccess {

    @Bean
    AccessTable access() {
        return AccessTable.of("events", """
                GET     /events                                 read   -      holder
                POST    /events                                 write  -      owner
                GET     /events/{id}                            read   -      holder
                PATCH   /events/{id}                            write  -      owner
                PUT     /events/{id}/agenda                     write  -      owner
                POST    /events/{id}/publish                    write  -      owner
                POST    /events/{id}/reschedule                 write  -      owner
                POST    /events/{id}/move                       write  -      owner
                POST    /events/{id}/cancel                     write  -      owner
                POST    /events/{id}/follow-ups                 write  -      owner
                POST    /events/{id}/follow-ups/{number}/close  write  -      owner
                PUT     /events/{id}/registration-policy        write  -      owner
                GET     /events/{id}/registrations              read   shown  holder
                POST    /events/{id}/registrations              write  shown  owner
                GET     /events/{id}/seats                      read   -      holder
                GET     /registrations/{id}                     read   shown  holder
                DELETE  /registrations/{id}                     write  -      owner
                POST    /registrations/{id}/cancel              write  shown  owner
                """);
    }
}
