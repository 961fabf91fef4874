package io.coverbridge.kit.limits;

import java.util.concurrent.CompletableFuture;

/** What this replica holds of a client's limit, and who waits for more. */
final class Holding {

    private final Lease lease;
    private final LocalShare local;
    private CompletableFuture<Void> next = new CompletableFuture<>();

    Holding(Lease lease, LocalShare local) {
        this.lease = lease;
        this.local = local;
    }

    Lease lease() {
        return lease;
    }

    LocalShare local() {
        return local;
    }

    /** Completes with the next answer. */
    synchronized CompletableFuture<Void> next() {
        return next;
    }

    /** An answer is here: whoever comes from now on waits for the one after it. */
    synchronized CompletableFuture<Void> turn() {
        CompletableFuture<Void> waited = next;
        next = new CompletableFuture<>();
        return waited;
    }
}
