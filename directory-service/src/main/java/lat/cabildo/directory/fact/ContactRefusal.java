package lat.cabildo.directory.fact;

/** Why a command on contact points was not carried out; never says which address. */
public abstract sealed class ContactRefusal extends RuntimeException {

    ContactRefusal(String message) {
        super(message);
    }

    /** The record has no such contact point. */
    public static final class UnknownContactPoint extends ContactRefusal {
        UnknownContactPoint() {
            super("no such contact point");
        }
    }

    /** Whoever is reached by it does not agree any more, and has not agreed again since. */
    public static final class ConsentWithdrawn extends ContactRefusal {
        private final int place;

        ConsentWithdrawn(int place) {
            super("consent withdrawn");
            this.place = place;
        }

        /** Which of those that were to be entered, from 0. */
        public int place() {
            return place;
        }
    }
}
