package io.coverbridge.events;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the contract, as they lie in this jar: for tests, for documentation pages, for other languages. */
public final class EventContract {

    private EventContract() {}

    /** JSON Schema (draft 2020-12) of a type's data, JSON text. */
    public static String schema(EventType<?> type) {
        return text("schema/" + type.name() + ".json");
    }

    /** The approved sample of a type's data, JSON text: every later version must be able to read it. */
    public static String sample(EventType<?> type) {
        return text("sample/" + type.name() + ".json");
    }

    /** The AsyncAPI 3.0 document, YAML text; it refers to the schemas as {@code ./schema/<type>.json}. */
    public static String asyncApi() {
        return text("asyncapi.yaml");
    }

    private static String text(String file) {
        try (InputStream in = EventContract.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
