package lat.cabildo.platform.replica;

/** The copy of an aggregate has not come as far as a domain event that is to be acted upon: it is read again. */
final class NotYetCopied extends RuntimeException {
    NotYetCopied(String event) {
        super("no copy yet of " + event);
    }
}
