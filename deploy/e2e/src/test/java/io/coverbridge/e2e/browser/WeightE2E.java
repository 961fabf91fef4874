package io.coverbridge.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.coverbridge.e2e.Measurements;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much a browser that knows nothing loads, and how soon somebody can begin. */
class WeightE2E {

    private static final long LIMIT_BYTES = 200 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int ROUNDS = 5;

    @RegisterExtension
    private final CommandCenter app = new CommandCenter();

    /** From nothing over the sign-in to the view, with headers and data, as it went over the wire. */
    @Test
    void theFirstViewFromNothingIsBelow200KiB() throws IOException {
        View view = View.all().get(0);
        String path = view.sample().in(CommandCenter.api("demo"));
        List<Long> received = new ArrayList<>();
        CDPSession network = app.page().context().newCDPSession(app.page());
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        received.add(event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");

        app.open(path);

        long bytes = received.stream().mapToLong(Long::longValue).sum();
        Measurements.note(
                "%s from nothing: %.1f KiB in %d answers".formatted(view.name(), bytes / 1024.0, received.size()));
        assertThat(received).hasSizeGreaterThan(5);
        assertThat(bytes).isLessThan(LIMIT_BYTES);
    }

    @Test
    void oneCanBeginWithinASecond() {
        app.visit("");
        List<Duration> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(begin());
        }

        rounds.sort(Duration::compareTo);
        Measurements.note("sign-in form usable after navigation, nothing cached: median %d ms, worst of %d: %d ms"
                .formatted(
                        rounds.get(ROUNDS / 2).toMillis(),
                        ROUNDS,
                        rounds.get(ROUNDS - 1).toMillis()));
        assertThat(rounds.get(ROUNDS / 2)).isLessThan(LIMIT);
    }

    /** Until the first character can be typed, seen from outside of the browser. */
    private Duration begin() {
        try (BrowserContext fresh = app.page().context().browser().newContext()) {
            Page page = fresh.newPage();
            long started = System.nanoTime();
            page.navigate(CommandCenter.url().resolve("/app/").toString());
            page.getByLabel("Client ID").fill("d");
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }
}
