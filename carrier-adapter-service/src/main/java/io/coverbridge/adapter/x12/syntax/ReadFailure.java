package io.coverbridge.adapter.x12.syntax;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Remembers that the stream itself failed, which is no fault of the file. */
final class ReadFailure extends FilterInputStream {

    private @Nullable IOException failure;

    ReadFailure(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false; // the reader puts a buffer of its own in front
    }

    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
