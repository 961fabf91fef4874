/** The Command Center: the page that shows what is stuck and sets it going again, as browsers get it. */
@NullMarked
package io.coverbridge.connection.commandcenter;

import org.jspecify.annotations.NullMarked;
