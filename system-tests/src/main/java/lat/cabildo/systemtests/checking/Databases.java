package lat.cabildo.systemtests.checking;

/** The databases of a run. */
public record Databases(String directory, String events) {
    static final String COPIES = "replica_directory_organization";

    public static Databases of(String run) {
        return new Databases("faults_" + run + "_directory", "faults_" + run + "_events");
    }
}
