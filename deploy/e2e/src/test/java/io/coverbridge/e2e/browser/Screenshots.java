package io.coverbridge.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import io.coverbridge.e2e.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures of views in both themes at three widths, below the build directory of this module. */
final class Screenshots {

    private static final List<Look> LOOKS = List.of(Look.PHONE, Look.TABLET, Look.DESKTOP);

    /** How far elements reach beyond the right edge, furthest first. */
    private static final String BEYOND = """
            () => [...document.body.querySelectorAll('*')]
              .map(element => [element, Math.round(element.getBoundingClientRect().right)])
              .filter(([, right]) => right > document.documentElement.clientWidth)
              .sort(([, one], [, other]) => other - one)
              .slice(0, 5)
              .map(([element, right]) => `${element.localName}${element.className ? '.' + element.className : ''} ends at ${right}`)
              .join(', ')
            """;

    private Screenshots() {}

    /** Where they are. */
    static Path directory() {
        return Repository.buildDirectory().resolve("screenshots");
    }

    /**
     * Takes six pictures of what the page shows now, {@code <view>-<theme>-<width>.png}, the widest to its end, and looks in each
     * width whether the page scrolls sideways, which it must not. Afterwards the window is as before and the theme is the light one.
     */
    static void take(Page page, String view) {
        ViewportSize before = page.viewportSize();
        try {
            for (Look look : LOOKS) {
                page.setViewportSize(look.width(), look.height());
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                    settle(page);
                    String file = "%s-%s-%d.png".formatted(view, theme.name().toLowerCase(Locale.ROOT), look.width());
                    page.screenshot(options(file).setFullPage(look.equals(Look.DESKTOP)));
                }
                assertNothingScrollsSideways(page, view);
            }
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(before.width, before.height);
        }
    }

    /** What a failed test saw last. */
    static void takeOfFailure(Page page, String test) {
        page.screenshot(options("failed/" + test.replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
    }

    private static Page.ScreenshotOptions options(String file) {
        return new Page.ScreenshotOptions()
                .setPath(directory().resolve(file))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED);
    }

    /** Two frames: what follows the size of the window is laid out in the first and painted in the second. */
    private static void settle(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private static void assertNothingScrollsSideways(Page page, String view) {
        if ((boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            throw new AssertionError("%s scrolls sideways at %d px: %s"
                    .formatted(view, page.viewportSize().width, page.evaluate(BEYOND)));
        }
    }
}
