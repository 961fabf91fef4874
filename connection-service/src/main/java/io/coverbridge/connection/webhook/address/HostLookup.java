package io.coverbridge.connection.webhook.address;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks hosts up as the system does, on threads of its own. All who ask for one host at the same time share one look-up, so a
 * name server that does not answer holds one thread per host and delays nobody else's.
 */
@ApplicationScoped
class HostLookup {

    /** Most hosts that are looked up at once; one more waits, for as long as its attempt has time. */
    private static final int MOST_THREADS = 64;

    private final Map<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST_THREADS, MOST_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HostLookup::thread);

    HostLookup() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** All addresses of a host; fails with {@link UnknownHostException} if there are none. */
    Uni<List<InetAddress>> addresses(String host) {
        return Uni.createFrom()
                .completionStage(() -> shared(host))
                .onFailure(CompletionException.class)
                .transform(failure -> failure.getCause() == null ? failure : failure.getCause());
    }

    private CompletableFuture<List<InetAddress>> shared(String host) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = running.putIfAbsent(host, mine);
        if (other != null) {
            return other.copy();
        }
        try {
            threads.execute(() -> look(host, mine));
        } catch (RejectedExecutionException e) {
            running.remove(host, mine);
            mine.completeExceptionally(new UnknownHostException("the service stops"));
        }
        return mine.copy();
    }

    private void look(String host, CompletableFuture<List<InetAddress>> result) {
        try {
            List<InetAddress> found = List.of(InetAddress.getAllByName(host));
            running.remove(host, result);
            result.complete(found);
        } catch (UnknownHostException | RuntimeException e) {
            running.remove(host, result);
            result.completeExceptionally(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhook-host-lookup");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
