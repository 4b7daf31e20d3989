package lat.cabildo.bad.person;

import lat.cabildo.bad.organization.web.OrganizationView;
import org.apache.kafka.common.TopicPartition;

record PersonCard(PersonId id, OrganizationView employer, TopicPartition from) {}
