package io.coverbridge.local.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for the user, each with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String message) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, message);
        out.flush();
    }

    /** A block of text without the time. */
    void show(String text) {
        out.println(text);
        out.flush();
    }
}
