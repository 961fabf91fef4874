/** Carriers that exist only here: deterministic, listed, and steered by program. */
@NullMarked
package io.coverbridge.adapter.emulator;

import org.jspecify.annotations.NullMarked;
