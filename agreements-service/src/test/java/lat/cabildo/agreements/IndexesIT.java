package lat.cabildo.agreements;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.agreements.agreement.AgreementFilter;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.AgreementList;
import lat.cabildo.agreements.agreement.AgreementStatus;
import lat.cabildo.agreements.agreement.Agreements;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Reach;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.QueryPlans;
import lat.cabildo.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Every query has its index, the look-ups in copies included. */
@ServiceTest
@Import(QueryPlans.class)
class IndexesIT {
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_" + UlidCreator.getUlid());
    private static final PageRequest PAGE = new PageRequest(10, null);

    private final QueryPlans plans;
    private final MongoDatabaseFactory store;
    private final AgreementList agreements;
    private final Agreements register;
    private final Directory directory;
    private final Reach reach;

    IndexesIT(
            QueryPlans plans,
            MongoDatabaseFactory store,
            AgreementList agreements,
            Agreements register,
            Directory directory,
            Reach reach) {
        this.plans = plans;
        this.store = store;
        this.agreements = agreements;
        this.register = register;
        this.directory = directory;
        this.reach = reach;
    }

    static Stream<AgreementFilter> filters() {
        EventId event = new EventId("evt_" + UlidCreator.getUlid());
        return Stream.of(
                new AgreementFilter(null, null, null, null, null, null),
                new AgreementFilter(ORGANIZATION, null, null, null, null, null),
                new AgreementFilter(null, "UY", null, null, null, null),
                new AgreementFilter(null, null, "housing", null, null, null),
                new AgreementFilter(null, null, null, AgreementKind.PACT, null, null),
                new AgreementFilter(null, null, null, null, AgreementStatus.SIGNED, null),
                new AgreementFilter(null, null, null, null, null, event));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listsAgreementsByIndex(AgreementFilter filter) {
        plans.requireIndexes(store.getMongoDatabase(), () -> agreements.page(filter, PAGE));
    }

    @Test
    void looksUpWhoSpeaksForWhomByIndex() {
        plans.requireIndexes(
                store.getMongoDatabase(),
                () -> reach.covers(Set.of("org_" + UlidCreator.getUlid()), ORGANIZATION.value()));
    }

    @Test
    void looksUpMandatesByIndex() {
        PersonId person = new PersonId("per_" + UlidCreator.getUlid());
        PostId post = new PostId("pst_" + UlidCreator.getUlid());

        plans.requireIndexes(store.getMongoDatabase(), () -> directory.mandates(person, post));
    }

    @Test
    void findsWhatAPersonSignedByIndex() {
        PersonId person = new PersonId("per_" + UlidCreator.getUlid());

        plans.requireIndexes(store.getMongoDatabase(), () -> register.forget(person, agreement -> Commands.any()));
    }
}
