/** How carriers behave towards an organization: how fast and how reliably they answer. */
@NullMarked
package io.coverbridge.adapter.behavior;

import org.jspecify.annotations.NullMarked;
