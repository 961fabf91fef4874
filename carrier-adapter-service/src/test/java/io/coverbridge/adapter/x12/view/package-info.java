/** Tests of how files are shown. */
@NullMarked
package io.coverbridge.adapter.x12.view;

import org.jspecify.annotations.NullMarked;
