package io.coverbridge.adapter.file;

/**
 * A file with what can be said of it without reading it.
 *
 * @param sealed the file, sealed
 * @param families subscribers and those who depend on them
 * @param members people, each once
 * @param segments in transaction sets
 * @param bytes length of the file before it was sealed
 */
@SuppressWarnings("ArrayRecordComponent") // not copied and not compared: it may be large
record ComposedFile(byte[] sealed, int families, int members, long segments, long bytes) {
    @Override
    public String toString() {
        return "ComposedFile[bytes=" + bytes + "]";
    }
}
