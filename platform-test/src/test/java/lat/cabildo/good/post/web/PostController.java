package lat.cabildo.good.post.web;

import lat.cabildo.good.post.Post;
import lat.cabildo.good.post.PostId;
import org.springframework.http.ResponseEntity;

interface PostController {
    ResponseEntity<Post> post(PostId id);
}
