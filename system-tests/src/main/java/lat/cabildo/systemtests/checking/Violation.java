package lat.cabildo.systemtests.checking;

/** What should not be: the invariant's name in the design, and the evidence. */
public record Violation(Invariant invariant, String evidence) {

    @Override
    public String toString() {
        return invariant.name() + " " + invariant.sentence() + ": " + evidence;
    }
}
