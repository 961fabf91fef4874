package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import java.util.UUID;

/**
 * A file on its way to a carrier.
 *
 * @param organizationId whose it is
 * @param carrier the carrier that gets it
 * @param fileId the file
 * @param controlNumber number of its interchange, which no other file from the organization to the carrier has
 * @param content the file; personal data
 * @param attempts how often it was brought before
 */
@SuppressWarnings("ArrayRecordComponent") // not copied and not compared: it may be large
public record FileTransmission(
        UUID organizationId, Carrier carrier, UUID fileId, int controlNumber, byte[] content, int attempts) {

    @Override
    public String toString() {
        return "FileTransmission[fileId=" + fileId + ", attempts=" + attempts + "]";
    }
}
