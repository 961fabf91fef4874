package io.coverbridge.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong in a browser while a test looks elsewhere: errors in the console, exceptions that nobody catches, what the
 * page's policy refuses, requests without an answer and answers of 400 and more.
 */
final class Complaints {

    /** How long an expected one may take after the test's last step, in milliseconds. */
    private static final double LIMIT_MILLIS = 5_000;

    private static final String TELL = "coverbridgeTellPolicyViolation";

    private final BrowserContext context;
    private final List<String> seen = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Complaints(BrowserContext context) {
        this.context = context;
    }

    /** Listens from now on to every page of a profile. */
    static Complaints of(BrowserContext context) {
        Complaints complaints = new Complaints(context);
        context.onConsoleMessage(complaints::console);
        context.onWebError(error -> complaints.seen.add("uncaught: " + error.error()));
        context.onRequestFailed(complaints::failed);
        context.onResponse(complaints::answered);
        context.exposeBinding(TELL, (source, violation) -> complaints.seen.add("policy: " + violation[0]));
        context.addInitScript("addEventListener('securitypolicyviolation'," + " event => " + TELL
                + "(`${event.effectiveDirective} refused ${event.blockedURI || event.sample}`))");
        return complaints;
    }

    /** Announces that one with this text is to come; it has to. */
    void expect(String part) {
        expected.add(part);
    }

    /** Everything that was seen until now and that nobody announced. */
    List<String> unexpected() {
        return seen.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    /** Fails unless exactly those were seen that were announced. */
    void check() {
        context.waitForCondition(
                () -> missing().isEmpty(), new BrowserContext.WaitForConditionOptions().setTimeout(LIMIT_MILLIS));
        List<String> unexpected = unexpected();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("the browser complains:\n  " + String.join("\n  ", unexpected));
        }
    }

    private List<String> missing() {
        return expected.stream()
                .filter(part -> seen.stream().noneMatch(complaint -> complaint.contains(part)))
                .toList();
    }

    private void console(ConsoleMessage message) {
        // The browser also writes down failed requests and violations of the policy, with less in it than below.
        String text = message.text();
        if (message.type().equals("error")
                && !text.startsWith("Failed to load resource")
                && !text.endsWith("The action has been blocked.")) {
            seen.add("console: " + text + " (" + message.location() + ")");
        }
    }

    private void failed(Request request) {
        String reason = request.failure();
        // "csp": told as a violation. Aborted: the page itself does not want it any more.
        if (!reason.equals("csp") && !reason.contains("ERR_ABORTED")) {
            seen.add("no answer: %s %s: %s".formatted(request.method(), request.url(), reason));
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            seen.add("answer %d: %s %s"
                    .formatted(response.status(), response.request().method(), response.url()));
        }
    }
}
