package lat.cabildo.platform.migration;

/** What is stored has a form that this version cannot read: it does not start, so that nothing is misread or lost. */
final class UnreadableStore extends IllegalStateException {
    private final String remedy;

    private UnreadableStore(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** @param migration that this version does not know */
    static UnreadableStore ofNewerVersion(Standings.Ended migration) {
        return new UnreadableStore(
                "The store was brought up to date by a newer version of this service, which has left a form behind that"
                        + " this version writes (migration %s %d).".formatted(migration.name(), migration.version()),
                "Start that version again, or the one right before it, or restore the store from before the upgrade.");
    }

    /** @param migration that is not over */
    static UnreadableStore ofOlderVersion(Migration migration) {
        return new UnreadableStore(
                "The store is not up to date for this version, which no longer reads the form from before migration %s %d."
                        .formatted(migration.name(), migration.version()),
                "Start the version right before this one, and wait until max(cabildo_migrations_open) is 0.");
    }

    String remedy() {
        return remedy;
    }
}
