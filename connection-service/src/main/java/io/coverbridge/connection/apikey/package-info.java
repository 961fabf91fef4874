/** API keys as organizations and operators manage them: scopes, ends, rotation. */
@NullMarked
package io.coverbridge.connection.apikey;

import org.jspecify.annotations.NullMarked;
