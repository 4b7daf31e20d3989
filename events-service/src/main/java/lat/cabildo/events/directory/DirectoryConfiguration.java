package lat.cabildo.events.directory;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.replica.MemberReach;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import lat.cabildo.platform.security.Reach;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    IdTypes directoryIds() {
        return IdTypes.of(OrganizationId.class, PersonId.class, PostId.class, MandateId.class, MembershipId.class);
    }

    @Bean
    Replica<OrganizationId, OrganizationCopy> organizationReplica(Replicas replicas) {
        return replicas.of(
                ReplicaType.of("directory", "organization", "org", OrganizationCopy.class, OrganizationId::new)
                        .merging(OrganizationCopy::mergedInto)
                        .index("st.country"));
    }

    @Bean
    Replica<PersonId, PersonCopy> personReplica(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "person", "per", PersonCopy.class, PersonId::new)
                .merging(PersonCopy::mergedInto)
                .index("st.mergedInto"));
    }

    @Bean
    Replica<PostId, PostCopy> postReplica(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "post", "pst", PostCopy.class, PostId::new));
    }

    @Bean
    Replica<MandateId, MandateCopy> mandateReplica(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "mandate", "mdt", MandateCopy.class, MandateId::new)
                .index("st.person"));
    }

    @Bean
    Replica<MembershipId, MembershipCopy> membershipReplica(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "membership", "mbr", MembershipCopy.class, MembershipId::new)
                .index("st.organization", "st.status")
                .index("st.member", "st.status"));
    }

    @Bean
    Directory copiesOfDirectory(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MembershipId, MembershipCopy> memberships) {
        return new Directory(organizations, people, posts, memberships);
    }

    @Bean
    Offices offices(
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MandateId, MandateCopy> mandates) {
        return new Offices(people, posts, mandates);
    }

    /** Guard: each record's sequence against its copy's. */
    @Bean
    Consumer<Message<List<byte[]>>> directory(
            Replicas replicas,
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MandateId, MandateCopy> mandates,
            Replica<MembershipId, MembershipCopy> memberships) {
        return replicas.listener(organizations, people, posts, mandates, memberships);
    }

    @Bean
    Reach reach(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<MembershipId, MembershipCopy> memberships) {
        return new MemberReach<>(organizations, OrganizationId::new, memberships, MembershipCopy::organization);
    }
}
