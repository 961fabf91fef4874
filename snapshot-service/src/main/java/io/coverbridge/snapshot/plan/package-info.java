/** What groups have at carriers: lines of coverage, their plans, and what platforms call them. */
@NullMarked
package io.coverbridge.snapshot.plan;

import org.jspecify.annotations.NullMarked;
