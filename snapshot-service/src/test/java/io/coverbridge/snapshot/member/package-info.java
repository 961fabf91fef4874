/** Tests of employees and dependents. */
@NullMarked
package io.coverbridge.snapshot.member;

import org.jspecify.annotations.NullMarked;
