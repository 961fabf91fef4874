/** The books of emulated carriers, written and read by program: groups, their plans and their people. */
@NullMarked
package io.coverbridge.adapter.books;

import org.jspecify.annotations.NullMarked;
