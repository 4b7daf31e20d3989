package lat.cabildo.directory.figure;

import java.time.Clock;
import lat.cabildo.directory.membership.Circles;
import lat.cabildo.directory.organization.OrganizationCensus;
import lat.cabildo.directory.organization.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

    @Bean
    FigureComparisons figureComparisons(
            Organizations organizations, Circles circles, OrganizationCensus census, Clock clock) {
        return new FigureComparisons(circles, organizations, census, clock);
    }
}
