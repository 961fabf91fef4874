/** Who changed what. */
@NullMarked
package io.coverbridge.kit.audit;

import org.jspecify.annotations.NullMarked;
