package lat.cabildo.systemtests.checking;

/** What should not be: the invariant's name in the design, and the evidence. */
public record Violation(Invariant invariant, String evidence) {

    /** Whether something was done or told more than once. */
    public boolean doubles() {
        return invariant == Invariant.I4 || evidence.contains(Commands.APPLIED);
    }

    @Override
    public String toString() {
        return invariant.name() + " " + invariant.sentence() + ": " + evidence;
    }
}
