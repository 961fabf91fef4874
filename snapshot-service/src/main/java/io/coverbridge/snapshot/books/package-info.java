/** The books: what is held of groups, families and their coverage, read and written by SQL, many rows at a time. */
@NullMarked
package io.coverbridge.snapshot.books;

import org.jspecify.annotations.NullMarked;
