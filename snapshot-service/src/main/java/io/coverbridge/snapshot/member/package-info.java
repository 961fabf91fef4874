/** Employees and dependents, as platforms read them. */
@NullMarked
package io.coverbridge.snapshot.member;

import org.jspecify.annotations.NullMarked;
