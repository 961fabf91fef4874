package io.coverbridge.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports that nobody listens on. */
final class FreePorts {

    private static final int ATTEMPTS = 50;

    /** The gateway's port and the ones that the services take above it. */
    private static final int BLOCK = 4;

    private FreePorts() {}

    /** One port. */
    static int one() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of a block of free ports that is large enough for a whole installation. */
    static int base() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int base = one();
            if (base < 65_000 && IntStream.range(base, base + BLOCK).allMatch(FreePorts::isFree)) {
                return base;
            }
        }
        throw new IOException("no block of " + BLOCK + " free ports found");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
