package lat.cabildo.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole service, on a port of its own, with a real broker and store; started once for all such tests. It sweeps
 * when it starts and not while they run.
 */
@SpringBootTest(
        classes = DirectoryService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cabildo.directory.mandates.sweep-every=1d", "cabildo.directory.contacts.sweep-every=1d"})
@AutoConfigureRestTestClient
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DirectoryTest {}
