package io.coverbridge.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has no pointer. */
final class Keyboard {

    private static final int MOST_STOPS = 100;

    /** What has the focus, also within shadow trees. */
    private static final String FOCUSED = """
            let focused = document.activeElement;
            while (focused?.shadowRoot?.activeElement) {
              focused = focused.shadowRoot.activeElement;
            }
            """;

    private static final String HAS_FOCUS = "element => {" + FOCUSED + "return focused === element;}";

    private static final String DESCRIBE = "() => {" + FOCUSED + """
            if (!focused || focused === document.body) {
              return 'nothing';
            }
            const text = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.innerText ?? focused.innerText;
            return `${focused.localName} "${(text ?? '').trim().slice(0, 40)}"`;
            }""";

    /** Whether the focus can be seen where it is; true where nothing in the page has it. */
    private static final String IS_VISIBLE = "() => {" + FOCUSED + """
            if (!focused || focused === document.body) {
              return true;
            }
            const style = getComputedStyle(focused);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /**
     * Presses Tab until the element has the focus, which has to be visible at every stop on the way.
     *
     * @param role what it is for assistive technology
     * @param name its accessible name, exactly
     * @throws AssertionError if it does not get the focus within a hundred stops; with everything that did
     */
    Locator tabTo(AriaRole role, String name) {
        return goTo("Tab", role, name);
    }

    /** The same backwards. */
    Locator tabBackTo(AriaRole role, String name) {
        return goTo("Shift+Tab", role, name);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().insertText(text);
    }

    private Locator goTo(String key, AriaRole role, String name) {
        Locator wanted =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
        wanted.waitFor();
        List<String> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS) {
            press(key);
            stops.add((String) page.evaluate(DESCRIBE));
            if (!(boolean) page.evaluate(IS_VISIBLE)) {
                throw new AssertionError("one cannot see that the focus is on " + stops.get(stops.size() - 1));
            }
            if ((boolean) wanted.evaluate(HAS_FOCUS)) {
                return wanted;
            }
        }
        throw new AssertionError(
                "%s never reaches %s \"%s\"; it was on%n  %s".formatted(key, role, name, String.join("\n  ", stops)));
    }
}
