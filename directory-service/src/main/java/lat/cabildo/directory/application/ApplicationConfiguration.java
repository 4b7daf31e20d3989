package lat.cabildo.directory.application;

import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    static final AggregateType<ApplicationId, Application, ApplicationEvent> TYPE =
            AggregateType.<ApplicationId, Application, ApplicationEvent>of(
                            "application", "applications", "app", Application.class, ApplicationId::new)
                    .unique(Application::uniqueKeys)
                    .index("st.applicant", "st.organization")
                    .index("st.organization", "st.status")
                    .index("st.status");

    @Bean
    IdTypes applicationIds() {
        return IdTypes.of(ApplicationId.class);
    }

    @Bean
    Applications applications(
            Backbone backbone,
            PublishedLanguage<Application, ApplicationEvent> language,
            Organizations organizations,
            Memberships memberships) {
        return new Applications(
                backbone.aggregates(TYPE, language), backbone.queries(TYPE), organizations, memberships);
    }

    @Bean
    History applicationHistory(Backbone backbone) {
        return backbone.history(TYPE);
    }
}
