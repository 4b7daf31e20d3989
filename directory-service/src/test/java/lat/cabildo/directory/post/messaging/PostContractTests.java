package lat.cabildo.directory.post.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostEvent;
import lat.cabildo.directory.post.SamplePosts;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Post, PostEvent> contract =
                Contracts.of("directory").aggregate(SamplePosts.TYPE, new PostMessages(), PostEvent.class);
        SamplePosts.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
