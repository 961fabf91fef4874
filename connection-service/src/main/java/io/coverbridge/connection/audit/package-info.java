/** Who changed what in this service. */
@NullMarked
package io.coverbridge.connection.audit;

import org.jspecify.annotations.NullMarked;
