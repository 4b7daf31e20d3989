package lat.cabildo.agreements;

import lat.cabildo.platform.security.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here; {@code contracts/access.md} says it in words. */
@Configuration(proxyBeanMethods = false)
class AgreementsAccess {

    @Bean
    AccessTable access() {
        return AccessTable.of("agreements", """
                GET    /agreements                        read   -  holder
                POST   /agreements                        write  -  owner
                GET    /agreements/{id}                   read   -  holder
                PATCH  /agreements/{id}                   write  -  owner
                GET    /agreements/{id}/parties           read   -  holder
                POST   /agreements/{id}/parties           write  -  owner
                GET    /agreements/{id}/acts              read   -  holder
                POST   /agreements/{id}/acts/perform      write  -  owner
                POST   /agreements/{id}/acts/record       write  -  owner
                POST   /agreements/{id}/record-signing    write  -  owner
                POST   /agreements/{id}/enter-into-force  write  -  owner
                POST   /agreements/{id}/end               write  -  owner
                POST   /agreements/{id}/link-event        write  -  owner
                POST   /agreements/{id}/unlink-event      write  -  owner
                """);
    }
}
