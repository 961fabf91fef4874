/** Who changed what in this service. */
@NullMarked
package io.coverbridge.snapshot.audit;

import org.jspecify.annotations.NullMarked;
