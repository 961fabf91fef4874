package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Envelope;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.util.List;

/** Takes what is read of a benefit file, in the order of the file. */
public interface BenefitFileHandler {

    /** The envelope, once GS has been read, if it is one. */
    void envelope(Envelope envelope);

    /** A transaction set begins; its families follow. */
    void transaction(TransactionHeader header);

    /**
     * A family, with whatever could be read of it.
     *
     * @param positions one for each row
     */
    void family(BenefitFamily family, List<MemberPosition> positions);

    /** Something wrong. May come before the family that it is about. */
    void finding(X12Finding finding);
}
