/** Personal data as bytes that only the right record of the right organization can open. */
@NullMarked
package io.coverbridge.kit.sealing;

import org.jspecify.annotations.NullMarked;
