/** Tests that look at the whole service. */
@NullMarked
package io.coverbridge.adapter;

import org.jspecify.annotations.NullMarked;
