/** X12 as such: segments, envelopes, delimiters, faults. Nothing here knows what a benefit is. */
@NullMarked
package io.coverbridge.adapter.x12.syntax;

import org.jspecify.annotations.NullMarked;
