/** Sealing of personal data. */
@NullMarked
package io.coverbridge.kit.sealing;

import org.jspecify.annotations.NullMarked;
