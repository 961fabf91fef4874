/** List queries, put together from the filters that are given. */
@NullMarked
package io.coverbridge.kit.query;

import org.jspecify.annotations.NullMarked;
