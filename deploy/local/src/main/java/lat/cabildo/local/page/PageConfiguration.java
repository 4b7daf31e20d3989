package lat.cabildo.local.page;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Set;
import lat.cabildo.local.service.Health;
import lat.cabildo.platform.test.LocalKafka;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The start page is open to everyone on this machine, and to nobody who gets here under another name. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Path checkout;

    PageConfiguration(@Value("${cabildo.checkout}") Path checkout) {
        this.checkout = checkout;
    }

    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)));
        return http.build();
    }

    /** Keeps pages of other origins from reaching this one through a name that resolves to the loopback address. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(OWN_NAMES::contains);
        return firewall;
    }

    @Bean
    DomainEventFeed domainEventFeed(LocalKafka kafka) {
        return new DomainEventFeed(kafka.bootstrapServers());
    }

    @Bean(destroyMethod = "close")
    HttpClient httpClient() {
        return HttpClient.newHttpClient();
    }

    @Bean
    Health health(HttpClient http) {
        return new Health(http);
    }

    /** The services' contracts, as they stand in the source tree. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String service : Contracts.SERVICES) {
            registry.addResourceHandler("/contracts/" + service + "/**")
                    .addResourceLocations(
                            Contracts.of(checkout, service).toUri().toString());
        }
    }
}
