package io.coverbridge.e2e.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays cases side by side. */
public final class CompatibilitySuite {

    /** Most of a case is waiting for a carrier. */
    private static final int AT_ONCE = 24;

    private final Calls calls;
    private final Variables shared;

    /**
     * A suite against one installation.
     *
     * @param gateway where it answers
     * @param caller tokens of its clients
     * @param known what cases may use from the beginning, by the names of the variables
     */
    public CompatibilitySuite(URI gateway, Caller caller, Map<String, String> known) {
        this.calls = new Calls(gateway, caller);
        this.shared = Variables.of(known);
    }

    /** Plays what comes before the others; what it keeps, all others may use. */
    public void begin(CompatibilityCase given) throws IOException {
        new CaseRun(calls, shared).play(given);
    }

    /** Starts all cases; each future ends as its case does. */
    public Map<CompatibilityCase, CompletableFuture<Void>> start(List<CompatibilityCase> cases) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Map<CompatibilityCase, CompletableFuture<Void>> started = new LinkedHashMap<>();
        cases.forEach(played -> started.put(played, CompletableFuture.runAsync(() -> play(played), threads)));
        threads.shutdown();
        return started;
    }

    private void play(CompatibilityCase played) {
        try {
            new CaseRun(calls, shared.copy()).play(played);
        } catch (IOException e) {
            throw new UncheckedIOException(played.name(), e);
        }
    }
}
