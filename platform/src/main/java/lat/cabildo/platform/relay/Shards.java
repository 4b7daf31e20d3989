package lat.cabildo.platform.relay;

import java.util.Set;

/** Which shards this instance serves at the moment; a matter of liveness, not of safety. */
public interface Shards {
    Set<Integer> owned();
}
