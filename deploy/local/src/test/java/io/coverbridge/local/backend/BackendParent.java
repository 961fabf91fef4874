package io.coverbridge.local.backend;

import io.coverbridge.local.BackendSettings;
import io.coverbridge.local.BackendSettings.Kind;
import io.coverbridge.local.LocalBackend;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts a backend, tells its process id, and waits to be killed. */
public final class BackendParent {

    private BackendParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalBackend backend = LocalBackend.start(new BackendSettings(Path.of(arguments[0]), 0, 0, Kind.FAST));
        System.out.println(backend.pid());
        new CountDownLatch(1).await();
    }
}
