package lat.cabildo.directory.importing.work;

import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportStatus;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportSteps {

    @Bean
    ProcessStep checkImport(ImportWork work) {
        return new ImportStep(Import.CHECK, ImportStatus.CHECKING, work);
    }

    @Bean
    ProcessStep applyImport(ImportWork work) {
        return new ImportStep(Import.APPLY, ImportStatus.APPLYING, work);
    }
}
