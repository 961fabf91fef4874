/** Who changed what in this service. */
@NullMarked
package io.coverbridge.adapter.audit;

import org.jspecify.annotations.NullMarked;
