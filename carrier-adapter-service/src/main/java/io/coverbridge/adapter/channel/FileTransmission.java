package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import java.util.List;
import java.util.UUID;

/**
 * A file on its way to a carrier.
 *
 * @param organizationId whose it is
 * @param carrier the carrier that gets it
 * @param fileId the file
 * @param controlNumber number of its interchange, which no other file from the organization to the carrier has
 * @param content the file; personal data
 * @param families who is in it, in the order of their names
 * @param attempts how often it was brought before
 * @param timeouts times in a row that the carrier has not answered
 */
@SuppressWarnings("ArrayRecordComponent") // not copied and not compared: it may be large
public record FileTransmission(
        UUID organizationId,
        Carrier carrier,
        UUID fileId,
        int controlNumber,
        byte[] content,
        List<FiledFamily> families,
        int attempts,
        int timeouts) {

    public FileTransmission {
        families = families.stream().sorted(FiledFamily.BY_NAME).toList();
    }

    /**
     * The name of bringing it, in every run: that of the first family in it. Neither its number nor its id would do; both are
     * others in the next run.
     */
    public CallName name() {
        return families.isEmpty()
                ? new CallName(CallKind.FILE_TRANSMISSION, carrier.id(), "", null, 0, attempts)
                : name(families.get(0), CallKind.FILE_TRANSMISSION);
    }

    /** The name that a call about it has for one of the families in it. */
    public CallName name(FiledFamily family, CallKind kind) {
        return family.name(kind, carrier.id(), attempt(kind));
    }

    /** Calls of this kind that were made before; of those that ask for the answer, the ones in a row without any. */
    public int attempt(CallKind kind) {
        return kind == CallKind.FILE_TRANSMISSION ? attempts : timeouts;
    }

    @Override
    public String toString() {
        return "FileTransmission[fileId=" + fileId + ", attempts=" + attempts + "]";
    }
}
