package io.coverbridge.e2e.browser;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How somebody looks at a page.
 *
 * @param width of the window in CSS pixels
 * @param height of the window in CSS pixels
 * @param colors light or dark
 * @param motion whether movements are to be left out
 */
record Look(int width, int height, ColorScheme colors, ReducedMotion motion) {

    static final Look PHONE = new Look(360, 800, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);
    static final Look TABLET = new Look(768, 1024, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);
    static final Look DESKTOP = new Look(1440, 900, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);

    Look in(ColorScheme scheme) {
        return new Look(width, height, scheme, motion);
    }

    /** Without movements. */
    Look still() {
        return new Look(width, height, colors, ReducedMotion.REDUCE);
    }
}
