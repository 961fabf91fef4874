/** Contacts of groups: whom to talk to, kept sealed. */
@NullMarked
package io.coverbridge.connection.contact;

import org.jspecify.annotations.NullMarked;
