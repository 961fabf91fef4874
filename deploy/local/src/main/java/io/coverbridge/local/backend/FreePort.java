package io.coverbridge.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody listened on a moment ago. */
public final class FreePort {

    private FreePort() {}

    /** {@code wanted}, or a free port of the loopback interface when that is 0. */
    static int orAny(int wanted) {
        return wanted == 0 ? any() : wanted;
    }

    /** A free port of the loopback interface. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the system has no free port", e);
        }
    }
}
