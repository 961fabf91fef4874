/** The carriers that platforms can choose from: a copy of the directory, and who has activated which. */
@NullMarked
package io.coverbridge.connection.carrier;

import org.jspecify.annotations.NullMarked;
