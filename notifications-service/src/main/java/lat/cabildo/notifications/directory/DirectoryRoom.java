package lat.cabildo.notifications.directory;

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

/** Copies of the directory's states. */
@Configuration(proxyBeanMethods = false)
class DirectoryRoom {

    @Bean
    IdTypes directoryIds() {
        return IdTypes.of(OrganizationId.class, PersonId.class, PostId.class, MembershipId.class);
    }

    @Bean
    Replica<OrganizationId, OrganizationCopy> organizationCopies(Replicas replicas) {
        return replicas.of(
                ReplicaType.of("directory", "organization", "org", OrganizationCopy.class, OrganizationId::new)
                        .merging(OrganizationCopy::mergedInto));
    }

    @Bean
    Replica<MembershipId, MembershipCopy> membershipCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("directory", "membership", "mbr", MembershipCopy.class, MembershipId::new)
                .index("st.member", "st.status"));
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
    Reach reach(
            Replica<OrganizationId, OrganizationCopy> organizationCopies,
            Replica<MembershipId, MembershipCopy> membershipCopies) {
        return new MemberReach<>(
                organizationCopies, OrganizationId::new, membershipCopies, MembershipCopy::organization);
    }

    @Bean
    Consumer<Message<List<byte[]>>> directory(
            Replicas replicas,
            Replica<OrganizationId, OrganizationCopy> organizationCopies,
            Replica<MembershipId, MembershipCopy> membershipCopies,
            Replica<PersonId, PersonCopy> personCopies,
            Replica<PostId, PostCopy> postCopies) {
        return replicas.listener(organizationCopies, membershipCopies, personCopies, postCopies);
    }
}
