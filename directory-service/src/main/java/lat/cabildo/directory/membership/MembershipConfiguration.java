package lat.cabildo.directory.membership;

import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {

    static final AggregateType<MembershipId, Membership, MembershipEvent> TYPE =
            AggregateType.<MembershipId, Membership, MembershipEvent>of(
                            "membership", "memberships", "mbr", Membership.class, MembershipId::new)
                    .unique(Membership::uniqueKeys)
                    .index("st.member", "st.organization")
                    .index("st.organization");

    @Bean
    IdTypes membershipIds() {
        return IdTypes.of(MembershipId.class);
    }

    @Bean
    Memberships memberships(
            Backbone backbone, PublishedLanguage<Membership, MembershipEvent> language, Organizations organizations) {
        return new Memberships(
                backbone.aggregates(TYPE, language), backbone.queries(TYPE), backbone.tally(TYPE), organizations);
    }

    @Bean
    Circles circles(Organizations organizations, Memberships memberships) {
        return new Circles(organizations, memberships);
    }

    @Bean
    Members members(Circles circles, Organizations organizations, Memberships memberships) {
        return new Members(circles, organizations, memberships);
    }

    @Bean
    History membershipHistory(Backbone backbone) {
        return backbone.history(TYPE);
    }
}
