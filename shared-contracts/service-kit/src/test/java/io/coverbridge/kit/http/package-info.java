/** The HTTP side of the kit, as a client sees it. */
@NullMarked
package io.coverbridge.kit.http;

import org.jspecify.annotations.NullMarked;
