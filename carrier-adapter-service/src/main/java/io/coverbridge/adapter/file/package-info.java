/** Files that are exchanged with carriers: written at intervals, transmitted, acknowledged, kept, shown. */
@NullMarked
package io.coverbridge.adapter.file;

import org.jspecify.annotations.NullMarked;
