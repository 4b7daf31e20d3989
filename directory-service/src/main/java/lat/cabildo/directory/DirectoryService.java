package lat.cabildo.directory;

import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.IdTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The register of organizations, people, posts, mandates and memberships. */
@SpringBootApplication(proxyBeanMethods = false)
class DirectoryService {

    public static void main(String[] arguments) {
        SpringApplication.run(DirectoryService.class, arguments);
    }

    @Bean
    IdTypes idTypes() {
        return IdTypes.of(OrganizationId.class);
    }
}
