/** Names in bodies. */
@NullMarked
package io.coverbridge.kit.json;

import org.jspecify.annotations.NullMarked;
