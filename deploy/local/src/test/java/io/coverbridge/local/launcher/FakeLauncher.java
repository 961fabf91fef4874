package io.coverbridge.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stands in for the launcher: starts one service, tells its process id, and waits to be killed. */
public final class FakeLauncher {

    private FakeLauncher() {}

    public static void main(String[] arguments) throws Exception {
        ChildProcess child = ChildProcess.start(
                "fake-service",
                ServiceCommand.tethered(
                        List.of("-Xmx16m"), System.getProperty("java.class.path"), FakeService.class.getName()),
                Path.of(arguments[0]));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
