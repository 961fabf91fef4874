package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * How files are brought to carriers, and how their answers are fetched. Called outside of any transaction; a failed result is a
 * fault of ours, after which the same call is made again later.
 */
public interface FileExchange {

    /** Brings a file. May be called again with the same file, which has the same bytes and numbers then. */
    Uni<FileReceipt> transmit(FileTransmission file);

    /**
     * What the carrier has sent back about a file: TA1 and 999, as they came and whatever they are.
     *
     * @return nothing if there is nothing yet
     */
    Uni<List<byte[]>> fetch(FileTransmission file);

    /** What the carrier makes of a family that it has accepted; not always what it was told. */
    default Family held(Carrier carrier, CarrierInstruction instruction) {
        return instruction.family();
    }
}
