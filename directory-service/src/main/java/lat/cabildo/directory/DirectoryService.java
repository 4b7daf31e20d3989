package lat.cabildo.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The register of organizations, people, posts, mandates and memberships. */
@SpringBootApplication(proxyBeanMethods = false)
class DirectoryService {

    public static void main(String[] arguments) {
        SpringApplication.run(DirectoryService.class, arguments);
    }
}
