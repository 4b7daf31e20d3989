package lat.cabildo.good.post;

import lat.cabildo.platform.aggregate.Id;

public record PostId(String value) implements Id {}
