package lat.cabildo.agreements;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that keeps the agreements of local governments. */
@SpringBootApplication(proxyBeanMethods = false)
class AgreementsService {

    public static void main(String[] args) {
        SpringApplication.run(AgreementsService.class, args);
    }
}
