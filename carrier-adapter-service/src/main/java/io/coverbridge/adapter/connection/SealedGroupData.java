package io.coverbridge.adapter.connection;

import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a request says of the employer follows the keyset; connection-service has sealed it for the same organization and id. */
final class SealedGroupData {
    @Produces
    @Singleton
    SealedColumn column() {
        return SealedColumn.of("connection_requests", "sealed_group_data");
    }
}
