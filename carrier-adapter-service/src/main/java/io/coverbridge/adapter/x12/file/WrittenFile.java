package io.coverbridge.adapter.x12.file;

import io.coverbridge.adapter.x12.syntax.Delimiters;
import java.util.List;

/**
 * What has been written.
 *
 * @param headers one per transaction set, with counts, in the order of the file
 * @param families in all transaction sets
 * @param segments in all transaction sets, ST and SE included
 * @param positions of every row; about 150 bytes each
 */
public record WrittenFile(
        Delimiters delimiters,
        List<TransactionHeader> headers,
        int families,
        long segments,
        MemberPositions positions) {
    public WrittenFile {
        headers = List.copyOf(headers);
    }
}
