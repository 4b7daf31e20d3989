package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts the house's manners of HTTP before every service's controllers. */
@AutoConfiguration(
        before = {JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    UlidFactory ulids(Clock clock) {
        return UlidFactory.newMonotonicInstance(new SecureRandom(), clock::millis);
    }

    @Bean
    JsonFactoryBuilderCustomizer cabildoJsonLimits() {
        return Json::limits;
    }

    @Bean
    JsonMapperBuilderCustomizer cabildoJson() {
        return Json::writing;
    }

    @Bean
    ServerHttpMessageConvertersCustomizer cabildoConverters(JsonMapper mapper, Validator validator) {
        JsonMapper strict = Json.strict(mapper);
        return converters -> converters
                .withJsonConverter(new StrictJsonConverter(strict))
                .addCustomConverter(new MergePatchConverter(strict, validator));
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer);
    }

    @Bean
    WebMvcConfigurer cabildoWeb(Clock clock, UlidFactory ulids, ProblemWriter writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandArguments(clock, ulids));
                resolvers.add(new CallerArguments());
                resolvers.add(new PageRequestArguments());
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
                resolvers.add(new ProblemResolver(writer));
            }
        };
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(UlidFactory ulids) {
        FilterRegistrationBean<CorrelationFilter> registration =
                new FilterRegistrationBean<>(new CorrelationFilter(ulids));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
