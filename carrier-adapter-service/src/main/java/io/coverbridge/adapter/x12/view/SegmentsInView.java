package io.coverbridge.adapter.x12.view;

import io.coverbridge.adapter.x12.syntax.PlacedSegment;
import io.coverbridge.adapter.x12.syntax.SegmentHandler;
import io.coverbridge.adapter.x12.syntax.SegmentReader;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.adapter.x12.syntax.X12Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some consecutive segments of a file. Reads no further than one behind them and holds no others. */
public final class SegmentsInView implements SegmentHandler {

    private final byte[] file;
    private final int offset;
    private final int size;
    private final Naming naming;
    private final List<NamedSegment> segments = new ArrayList<>();
    private int read;
    private @Nullable X12Fault end;

    private SegmentsInView(byte[] file, int offset, int size, Naming naming) {
        this.file = file;
        this.offset = offset;
        this.size = size;
        this.naming = naming;
    }

    /**
     * Reads a file, whatever it is; what cannot be read ends it.
     *
     * @param offset index of the first segment
     * @param size most segments
     * @param masked whether social security numbers are hidden but for the last four digits
     */
    public static SegmentsInView of(byte[] file, int offset, int size, boolean masked) {
        SegmentsInView view = new SegmentsInView(file, offset, size, new Naming(masked));
        try {
            SegmentReader.read(new ByteArrayInputStream(file), view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view;
    }

    /** The segments that are asked for, as far as there are such. */
    public List<NamedSegment> segments() {
        return List.copyOf(segments);
    }

    /** How many there are up to where the file can be read; where there are more behind these, by counting their ends. */
    public long total() {
        return wantsMore() ? read : Math.max(read, Separators.countEnds(file));
    }

    /** Where and why reading ended too early; nothing if it did not, or if that is further behind. */
    public @Nullable Unreadable unreadable() {
        return end == null ? null : Unreadable.of(read + 1, end);
    }

    @Override
    public boolean wantsMore() {
        return read <= (long) offset + size;
    }

    @Override
    public void segment(PlacedSegment placed) {
        if (read >= offset && segments.size() < size) {
            segments.add(naming.of(placed));
        }
        read++;
    }

    @Override
    public void finding(X12Finding finding) {
        switch (finding.fault()) {
            case TRUNCATED, NOT_X12, TOO_MANY_FAULTS -> end = finding.fault();
            default -> {
                // Whatever is wrong with segments, they are shown as they are.
            }
        }
    }
}
