package lat.cabildo.platform.test;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Points a test's context to the infrastructure of this JVM.
 *
 * @param listening whether the context runs listeners: their upstream topics then exist before they start, and they
 *     have their place in them before the test does
 */
record InfrastructureCustomizer(boolean listening) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        InfrastructureProperties properties = new InfrastructureProperties();
        String ofTheTest = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(ofTheTest)) {
            sources.addAfter(ofTheTest, properties);
        } else {
            sources.addFirst(properties);
        }
        Bindings bindings = Bindings.of(context.getEnvironment());
        if (listening && !bindings.topics().isEmpty()) {
            Topics.require(Infrastructure.kafka().bootstrapServers(), bindings.allTopics());
            ApplicationListener<ApplicationReadyEvent> ready =
                    event -> ListeningPlaces.await(event.getApplicationContext(), bindings);
            context.addApplicationListener(ready);
        }
    }
}
