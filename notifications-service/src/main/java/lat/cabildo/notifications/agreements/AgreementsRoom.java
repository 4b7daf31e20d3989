package lat.cabildo.notifications.agreements;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Copies of the agreements' states. */
@Configuration(proxyBeanMethods = false)
class AgreementsRoom {

    @Bean
    IdTypes agreementIds() {
        return IdTypes.of(AgreementId.class);
    }

    @Bean
    Replica<AgreementId, AgreementCopy> agreementCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("agreements", "agreement", "agr", AgreementCopy.class, AgreementId::new));
    }

    @Bean
    Consumer<Message<List<byte[]>>> agreements(Replicas replicas, Replica<AgreementId, AgreementCopy> agreementCopies) {
        return replicas.listener(agreementCopies);
    }
}
