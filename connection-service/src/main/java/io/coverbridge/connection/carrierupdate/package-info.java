/** Entry of what the carriers' side says of connections and disconnections. */
@NullMarked
package io.coverbridge.connection.carrierupdate;

import org.jspecify.annotations.NullMarked;
