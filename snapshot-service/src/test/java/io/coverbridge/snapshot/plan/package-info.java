/** Tests of plans and what groups have at carriers. */
@NullMarked
package io.coverbridge.snapshot.plan;

import org.jspecify.annotations.NullMarked;
