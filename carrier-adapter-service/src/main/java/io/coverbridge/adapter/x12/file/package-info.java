/** The benefit file: 834 005010X220A1 as values, written and read. */
@NullMarked
package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.NullMarked;
