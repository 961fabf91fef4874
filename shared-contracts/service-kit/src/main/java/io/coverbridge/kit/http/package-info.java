/** Paging, entity tags, path ids and request limits. */
@NullMarked
package io.coverbridge.kit.http;

import org.jspecify.annotations.NullMarked;
