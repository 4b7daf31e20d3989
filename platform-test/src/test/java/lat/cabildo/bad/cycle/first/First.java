package lat.cabildo.bad.cycle.first;

import lat.cabildo.bad.cycle.second.Second;

public record First(Second second) {}
