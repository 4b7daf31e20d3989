package lat.cabildo.directory.post;

import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    static final AggregateType<PostId, Post, PostEvent> TYPE = AggregateType.<PostId, Post, PostEvent>of(
                    "post", "posts", "pst", Post.class, PostId::new)
            .index("st.organization")
            .index(PostsExOfficio.FIELD);

    @Bean
    IdTypes postIds() {
        return IdTypes.of(PostId.class, MandateId.class);
    }

    @Bean
    Posts posts(Backbone backbone, PublishedLanguage<Post, PostEvent> language, Organizations organizations) {
        return new Posts(backbone.aggregates(TYPE, language), backbone.queries(TYPE), organizations);
    }

    @Bean
    History postHistory(Backbone backbone) {
        return backbone.history(TYPE);
    }
}
