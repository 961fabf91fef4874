/** How a service reaches its database. */
@NullMarked
package io.coverbridge.kit.database;

import org.jspecify.annotations.NullMarked;
