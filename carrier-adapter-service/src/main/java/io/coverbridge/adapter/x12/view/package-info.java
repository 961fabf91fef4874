/** X12 files as people look at them: segment by segment, with names, and without social security numbers. */
@NullMarked
package io.coverbridge.adapter.x12.view;

import org.jspecify.annotations.NullMarked;
