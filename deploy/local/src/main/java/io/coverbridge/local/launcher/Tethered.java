package io.coverbridge.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Runs another main class in this JVM and ends the JVM when standard input ends. The launcher holds the other end, so a
 * service does not outlive it, even when it is killed.
 */
public final class Tethered {

    private Tethered() {}

    /**
     * Starts.
     *
     * @param arguments the main class, then its arguments
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(() -> exitAtEndOf(System.in), "tether");
        watch.setDaemon(true);
        watch.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void exitAtEndOf(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        Runtime.getRuntime().exit(0);
    }
}
