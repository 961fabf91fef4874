/** What carriers are to be told of families: taken up, delivered, answered. */
@NullMarked
package io.coverbridge.adapter.instruction;

import org.jspecify.annotations.NullMarked;
