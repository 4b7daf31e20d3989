package lat.cabildo.platform.web;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Caller;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** For services that bring springdoc. */
@AutoConfiguration
@ConditionalOnClass(GlobalOperationCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiDescriptionAutoConfiguration {

    @Bean
    ApiDescription apiDescription(@Value("${cabildo.service}") String service) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class, Caller.class, PageRequest.class);
        return new ApiDescription(service);
    }

    @Bean
    TextSchemas textSchemas() {
        return new TextSchemas();
    }
}
