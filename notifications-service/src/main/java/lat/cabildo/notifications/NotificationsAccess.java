package lat.cabildo.notifications;

import lat.cabildo.platform.security.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here; {@code contracts/access.md} says it in words. */
@Configuration(proxyBeanMethods = false)
class NotificationsAccess {

    @Bean
    AccessTable access() {
        return AccessTable.of("notifications", """
                GET    /subscriptions                     read   shown  own
                POST   /subscriptions                     write  shown  owner
                GET    /subscriptions/{id}                read   shown  owner
                PATCH  /subscriptions/{id}                write  shown  owner
                POST   /subscriptions/{id}/pause          write  shown  owner
                POST   /subscriptions/{id}/resume         write  shown  owner
                POST   /subscriptions/{id}/end            write  shown  owner
                POST   /subscriptions/{id}/rotate-secret  write  shown  owner
                GET    /deliveries                        read   -      own
                GET    /deliveries/{id}                   read   -      owner
                POST   /deliveries/{id}/retry             write  -      owner
                GET    /unsubscribe/{token}               -      -      anyone
                POST   /unsubscribe/{token}               -      -      anyone
                """);
    }
}
