package lat.cabildo.platform.web;

import io.swagger.v3.core.converter.ModelConverter;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Lets the served OpenAPI description tell of the house's manners, where a service describes itself. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springdoc.core.customizers.GlobalOperationCustomizer")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class, Caller.class, PageRequest.class);
    }

    @Bean
    ModelConverter textsInDescriptions() {
        return new DescribedTexts();
    }

    @Bean
    GlobalOperationCustomizer mannersInDescriptions() {
        return new DescribedManners();
    }

    @Bean
    GlobalOpenApiCustomizer problemsInDescriptions(@Value("${cabildo.service:}") String service) {
        return new DescribedProblems(service);
    }
}
