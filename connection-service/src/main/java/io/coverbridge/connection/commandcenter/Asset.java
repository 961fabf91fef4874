package io.coverbridge.connection.commandcenter;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page.
 *
 * @param contentType its media type
 * @param plain what it says
 * @param compressed the same, with gzip
 * @param entityTag changes with what it says and with nothing else; in quotes, as it goes into ETag
 */
record Asset(String contentType, Buffer plain, Buffer compressed, String entityTag) {

    static Asset of(String contentType, byte[] content) {
        return new Asset(
                contentType,
                Buffer.buffer(content),
                Buffer.buffer(gzip(content)),
                "\"" + Digests.sha256(content).substring(0, 22) + "\"");
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
