package io.coverbridge.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Documents that are kept as files. */
final class Documents {

    private Documents() {}

    /** A file beside this class. */
    static ObjectNode read(String name) throws IOException {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The snapshot that the local start's demo sends. */
    static ObjectNode example() throws IOException {
        return parse(Files.readString(Repository.root().resolve("deploy/examples/member-snapshot.json")));
    }

    private static ObjectNode parse(String text) {
        return (ObjectNode) Answer.parse(text);
    }
}
