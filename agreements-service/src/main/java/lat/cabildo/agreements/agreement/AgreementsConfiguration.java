package lat.cabildo.agreements.agreement;

import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.events.Occasions;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementsConfiguration {

    static final AggregateType<AgreementId, Agreement, AgreementEvent> TYPE =
            AggregateType.<AgreementId, Agreement, AgreementEvent>of(
                            "agreement", "agreements", "agr", Agreement.class, AgreementId::new)
                    .index("st.parties.all.organization")
                    .index("st.wording.themes")
                    .index("st.wording.kind")
                    .index("st.life.status")
                    .index("st.events.all.event")
                    .index(Agreements.SIGNER);

    @Bean
    IdTypes agreementIds() {
        return IdTypes.of(AgreementId.class);
    }

    @Bean
    Agreements agreements(
            Backbone backbone,
            PublishedLanguage<Agreement, AgreementEvent> language,
            Directory directory,
            Occasions occasions) {
        return new Agreements(
                backbone.aggregates(TYPE, language),
                backbone.queries(TYPE),
                directory,
                new References(directory, occasions),
                new SignerVerification(directory));
    }

    @Bean
    AgreementList agreementList(Backbone backbone, Directory directory) {
        return new AgreementList(backbone.queries(TYPE), directory);
    }
}
