package io.coverbridge.snapshot.sync;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request for syncs.
 *
 * @param carrierId the carrier; every carrier that the group is connected to if absent
 */
@Schema(examples = """
                {"carrier_id": "4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1"}""")
public record SyncRequest(@Nullable UUID carrierId) {}
