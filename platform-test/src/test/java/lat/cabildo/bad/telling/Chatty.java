package lat.cabildo.bad.telling;

/** Says in one line what an exception may say of anybody. */
class Chatty {

    String line(RuntimeException failure) {
        return "not done: " + failure.toString();
    }
}
