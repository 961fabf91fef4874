package io.coverbridge.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What a program can tell about how accessible a page is: the rules of axe for WCAG 2.2 A and AA, and its good practice. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** Fails when the page breaks a rule, with every element that does. */
    static void check(Page page, String name) {
        // In the page itself rather than in a second one, which is for frames of other origins; there are none.
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
        if (results.getPasses().isEmpty()) {
            throw new IllegalStateException(name + ": axe looked at nothing");
        }
        if (!results.getViolations().isEmpty()) {
            throw new AssertionError(name + " is not accessible:\n"
                    + results.getViolations().stream()
                            .map(Accessibility::describe)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "  %s: %s%n    at %s%n    %s%n    %s"
                        .formatted(rule.getId(), rule.getHelp(), node.getTarget(), reason(node), rule.getHelpUrl()))
                .collect(Collectors.joining("\n"));
    }

    private static String reason(CheckedNode node) {
        return node.getFailureSummary().replaceAll("\\s+", " ");
    }
}
