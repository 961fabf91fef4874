/** The service as its clients and its topics see it. */
@NullMarked
package io.coverbridge.connection;

import org.jspecify.annotations.NullMarked;
