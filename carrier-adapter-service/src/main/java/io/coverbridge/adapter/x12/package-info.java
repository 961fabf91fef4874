/**
 * What carriers that work by files are told: instructions as rows of 834 files. The file itself is in {@code file}, what
 * comes back in {@code ack}. Pure: no database, no HTTP, no clock.
 */
@NullMarked
package io.coverbridge.adapter.x12;

import org.jspecify.annotations.NullMarked;
