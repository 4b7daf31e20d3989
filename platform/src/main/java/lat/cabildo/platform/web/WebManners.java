package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/** What controllers may ask for, how their failures are answered, and where the service's contracts are served. */
final class WebManners implements WebMvcConfigurer {
    private final Clock clock;
    private final UlidFactory ulids;
    private final ProblemWriter writer;

    WebManners(Clock clock, UlidFactory ulids, ProblemWriter writer) {
        this.clock = clock;
        this.ulids = ulids;
        this.writer = writer;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumTexts());
        registry.addConverter(String.class, Instant.class, Times::instant);
        registry.addConverter(String.class, LocalDate.class, Times::date);
        registry.addConverter(String.class, LocalDateTime.class, Times::dateTime);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AnswerGuard());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandArguments(clock, ulids));
        resolvers.add(new CallerArguments());
        resolvers.add(new PageRequestArguments());
    }

    /** A room's own advice comes first; whatever it does not answer is answered here. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
        resolvers.add(new ProblemResolver(writer));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/contracts/**").addResourceLocations("classpath:/contracts/");
    }
}
