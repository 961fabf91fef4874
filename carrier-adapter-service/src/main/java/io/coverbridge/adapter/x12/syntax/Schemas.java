package io.coverbridge.adapter.x12.syntax;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** What transaction sets have to look like, by their number. The schemas are read once and never change. */
final class Schemas {

    private static final String FOLDER = "/io/coverbridge/adapter/x12/";
    private static final Map<String, Schema> BY_TYPE =
            Map.of("834", read("005010X220A1.xml"), "999", read("005010X231A1.xml"));
    private static final Schema CONTROL = control();

    private Schemas() {}

    static Optional<Schema> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Envelopes of version 00501, with TA1. */
    static Schema envelopes() {
        return CONTROL;
    }

    private static Schema control() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
        } catch (EDISchemaException e) {
            throw new IllegalStateException("no schema of envelopes", e);
        }
    }

    private static Schema read(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return SchemaFactory.newFactory().createSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EDISchemaException e) {
            throw new IllegalStateException("not a schema: " + file, e);
        }
    }
}
