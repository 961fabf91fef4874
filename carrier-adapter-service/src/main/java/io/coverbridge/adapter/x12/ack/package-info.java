/** Acknowledgements of benefit files: TA1 and 999, given by the emulated carriers and read by the hub. */
@NullMarked
package io.coverbridge.adapter.x12.ack;

import org.jspecify.annotations.NullMarked;
