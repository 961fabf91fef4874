package io.coverbridge.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A port that somebody here will listen on.
 *
 * @param port the port; 0 means any, which is always free
 * @param user who needs it
 * @param option the option that changes it
 */
record PortUse(int port, String user, String option) {

    /**
     * Checks all before anything is started.
     *
     * @throws LaunchException naming every port that is taken, who needs it and the option that changes it
     */
    static void requireFree(List<PortUse> uses) {
        String taken = uses.stream()
                .filter(use -> !use.isFree())
                .map(use -> "port %d is taken; %s needs it. Choose another with %s."
                        .formatted(use.port(), use.user(), use.option()))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new LaunchException(taken);
        }
    }

    private boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of an earlier start in TIME_WAIT do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
