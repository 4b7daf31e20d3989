package lat.cabildo.bad.cycle.second;

import java.util.List;
import lat.cabildo.bad.cycle.first.First;

public record Second(List<First> firsts) {}
