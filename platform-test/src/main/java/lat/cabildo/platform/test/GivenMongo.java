package lat.cabildo.platform.test;

/** A store that somebody else runs. */
record GivenMongo(String uri) implements LocalStore {

    @Override
    public Kind kind() {
        return Kind.GIVEN;
    }

    @Override
    public void startAgain() {}

    @Override
    public void stop() {
        throw new UnsupportedOperationException("the store at " + uri + " is not ours to stop");
    }

    @Override
    public void close() {}
}
