package io.coverbridge.adapter.books;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group sync has begun. */
@Schema(name = "SyncBegun")
record SyncBegunResponse(UUID connectionId) {}
