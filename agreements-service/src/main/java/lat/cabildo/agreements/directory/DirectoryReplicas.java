package lat.cabildo.agreements.directory;

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
class DirectoryReplicas {

    @Bean
    IdTypes directoryIds() {
        return IdTypes.of(OrganizationId.class, PersonId.class, PostId.class, MandateId.class, MembershipId.class);
    }

    @Bean
    Replica<OrganizationId, OrganizationCopy> organizationCopies(Replicas replicas) {
        return replicas.of(
                ReplicaType.of("directory", "organization", "org", OrganizationCopy.class, OrganizationId::new)
                        .merging(OrganizationCopy::mergedInto)
                        .index("st.country"));
    }

    @Bean
    Replica<PersonId, PersonCopy> personCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "person", "per", PersonCopy.class, PersonId::new)
                .merging(PersonCopy::mergedInto));
    }

    @Bean
    Replica<PostId, PostCopy> postCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "post", "pst", PostCopy.class, PostId::new));
    }

    @Bean
    Replica<MandateId, MandateCopy> mandateCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "mandate", "mdt", MandateCopy.class, MandateId::new)
                .index("st.post", "st.person"));
    }

    @Bean
    Replica<MembershipId, MembershipCopy> membershipCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "membership", "mbr", MembershipCopy.class, MembershipId::new)
                .index("st.member", "st.status"));
    }

    @Bean
    Directory knownDirectory(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MandateId, MandateCopy> mandates) {
        return new Directory(organizations, people, posts, mandates);
    }

    @Bean
    Reach membershipReach(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<MembershipId, MembershipCopy> memberships) {
        return new MemberReach<>(organizations, OrganizationId::new, memberships, MembershipCopy::organization);
    }

    /** Guard: the sequence of each record against its copy's. */
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
}
