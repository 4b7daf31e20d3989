package lat.cabildo.bad.neighbour;

import lat.cabildo.good.post.Post;

record Nosy(Post theirs) {}
