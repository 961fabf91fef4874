/** The Command Center as people meet it: in a real browser, with keyboard and screen sizes of theirs. */
@NullMarked
package io.coverbridge.e2e.browser;

import org.jspecify.annotations.NullMarked;
