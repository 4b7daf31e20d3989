package lat.cabildo.directory.duplicate;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Names;

/** What makes two records of one kind the same, beyond their names. */
interface Comparison<A> {

    String id(A record);

    Names names(A record);

    List<ContactPoint> contactPoints(A record);

    /** Whether something is said of both by which they cannot be the same. */
    boolean areToldApart(A one, A other);

    /** What speaks for their being the same, besides names and addresses; asked of few. */
    Set<Reason> reasons(A one, A other);
}
