/** Group connections: from the request to the status that the carrier's answers lead to. */
@NullMarked
package io.coverbridge.connection.groupconnection;

import org.jspecify.annotations.NullMarked;
