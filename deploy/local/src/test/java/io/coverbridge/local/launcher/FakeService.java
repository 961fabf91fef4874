package io.coverbridge.local.launcher;

import java.util.concurrent.CountDownLatch;

/** Stands in for a packaged service: says a few lines, then dies or stays, as its system property says. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (int i = 1; i <= 30; i++) {
            System.out.println("line " + i);
        }
        if (Boolean.getBoolean("fake.dies")) {
            Runtime.getRuntime().exit(7);
        }
        new CountDownLatch(1).await();
    }
}
