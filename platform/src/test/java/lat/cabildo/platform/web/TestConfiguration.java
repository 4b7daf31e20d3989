package lat.cabildo.platform.web;

import java.time.Instant;
import java.util.Set;
import lat.cabildo.platform.security.AccessTable;
import lat.cabildo.platform.security.Reach;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ThingController.class, ThingProblems.class})
class TestConfiguration {
    static final Instant KNOWN_UNTIL = Instant.parse("2026-11-21T12:00:00Z");

    @Bean
    AdjustableClock testClock() {
        return new AdjustableClock();
    }

    /** What the spans of requests are told of failures. */
    @Bean
    ToldErrors toldErrors() {
        return new ToldErrors();
    }

    @Bean
    Copies copies() {
        return new Copies();
    }

    @Bean
    AccessTable access() {
        return AccessTable.of("testing", """
                POST    /things                       write  -       holder
                GET     /things                       read   -       holder
                GET     /things/{id}                  read   -       holder
                GET     /things/{id}/joined           read   -       holder
                PATCH   /things/{id}                  write  -       holder
                DELETE  /things/{id}                  write  -       holder
                POST    /things:resolve               read   -       holder
                GET     /limited                      read   -       holder
                GET     /wishes                       read   -       holder
                POST    /patterns                     read   -       holder
                POST    /slow                         write  -       holder
                PUT     /films/{id}                   write  -       holder
                GET     /serial                       read   -       holder
                POST    /secret                       write  -       holder
                GET     /people/{id}/contact-points   read   needed  holder
                POST    /owned                        write  -       owner
                POST    /secretariat                  write  -       owner
                GET     /failing/{how}                read   -       holder
                POST    /careless                     write  -       owner
                POST    /overcareful                  write  -       holder
                """);
    }

    /** Roots reach no further than themselves. */
    @Bean
    Reach reach() {
        return new Reach() {
            @Override
            public boolean covers(Set<String> roots, String organization) {
                return roots.contains(organization);
            }

            @Override
            public Instant asOf() {
                return KNOWN_UNTIL;
            }
        };
    }
}
