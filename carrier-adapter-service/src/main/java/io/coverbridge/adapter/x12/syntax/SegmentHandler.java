package io.coverbridge.adapter.x12.syntax;

/** Takes what is read of a file, in the order of the file. */
public interface SegmentHandler {

    /** A whole segment, right or wrong. */
    void segment(PlacedSegment segment);

    /** Something wrong. Comes before the segment that it is about, or in the place of one that is missing. */
    void finding(X12Finding finding);

    /** Whether to read on; asked again and again, also within a segment. */
    default boolean wantsMore() {
        return true;
    }
}
