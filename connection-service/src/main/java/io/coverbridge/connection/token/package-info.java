/** Organizations, their API keys, and the tokens that these are good for. */
@NullMarked
package io.coverbridge.connection.token;

import org.jspecify.annotations.NullMarked;
