package io.coverbridge.adapter.x12.ack;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A segment at fault (IK3).
 *
 * @param segmentId e.g. {@code DMG}
 * @param position within the transaction set, ST being 1
 * @param loop e.g. {@code 2100A}
 * @param code what is wrong (IK304); {@code 8} where it is elements
 */
public record SegmentNote(
        String segmentId, int position, @Nullable String loop, String code, List<ElementNote> elements) {
    public SegmentNote {
        elements = List.copyOf(elements);
    }

    /** For people: the place and the codes, without anybody's data. */
    public String text() {
        String place = "segment " + position + " " + segmentId + (loop == null ? "" : " of loop " + loop);
        if (elements.isEmpty()) {
            return place + ": fault " + code;
        }
        return elements.stream()
                .map(note -> place + ", element " + note.element()
                        + (note.component() == null ? "" : "-" + note.component()) + ": fault " + note.code())
                .collect(Collectors.joining("; "));
    }
}
