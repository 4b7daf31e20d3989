package lat.cabildo.local.service;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs a program that ends when its standard input ends, that is when whoever started it is gone, however it went.
 * Loaded from a class path of its own, so it uses nothing but the JDK.
 */
public final class Leash {
    private static final long GRACE_MILLISECONDS = 5_000;

    private Leash() {}

    /** Runs the program whose main class is the first argument, with the others. */
    public static void main(String[] arguments) throws Exception {
        InputStream leash = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().daemon().name("leash").start(() -> endWith(leash));
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWith(InputStream leash) {
        awaitEnd(leash);
        Thread.ofPlatform().daemon().name("leash-end").start(() -> System.exit(0));
        try {
            Thread.sleep(GRACE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void awaitEnd(InputStream leash) {
        try {
            while (leash.read() >= 0) {
                // Nothing is ever written; only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
    }
}
