package io.coverbridge.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that nobody listens on. They are below the range that systems take ports of outgoing connections from: one of those could
 * be taken between the look and the start of the service that wants it.
 */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    /** The gateway's port and the ones that the services take above it. */
    private static final int BLOCK = 4;

    private static int next = ThreadLocalRandom.current().nextInt(FIRST, END);

    private FreePorts() {}

    /** One port. */
    static int one() throws IOException {
        return block(1);
    }

    /** The first of a block of free ports that is large enough for a whole installation. */
    static int base() throws IOException {
        return block(BLOCK);
    }

    /** No port is given out twice before all were. */
    private static synchronized int block(int ports) throws IOException {
        for (int tried = FIRST; tried < END; tried += ports) {
            int base = next + ports <= END ? next : FIRST;
            next = base + ports;
            if (IntStream.range(base, base + ports).allMatch(FreePorts::isFree)) {
                return base;
            }
        }
        throw new IOException("no block of " + ports + " free ports found");
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
