package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.FailFastAssertionException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.coverbridge.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The shape of a snapshot: {@value #RESOURCE}, compiled once. */
final class SnapshotSchema {

    /** Where the schema is on the class path. */
    static final String RESOURCE = "/io/coverbridge/snapshot/member_snapshot.schema.json";

    /** More than can be told, because several may be about one place; a document of nothing but faults ends here. */
    private static final int MAX_ERRORS = 5 * Findings.MAX_VIOLATIONS;

    private static final JsonNode FLAT = flat();
    private static final Schema SCHEMA = compile();
    private static final Predicate<JsonNode> QUICK_LOOK = QuickLook.of(FLAT);

    private SnapshotSchema() {}

    /** Notes what breaks the schema, one text for each place. */
    static void check(JsonNode tree, Findings findings) {
        if (!QUICK_LOOK.test(tree)) {
            tell(errors(tree), findings);
        }
    }

    /** What the validator says, as far as it can be told. */
    static List<Error> errors(JsonNode tree) {
        ExecutionContext execution = SCHEMA.createExecutionContext();
        List<Error> errors = new BoundedErrors();
        execution.setErrors(errors);
        try {
            SCHEMA.validate(execution, tree);
        } catch (FailFastAssertionException e) {
            // There are more; those so far are told.
        }
        return errors;
    }

    private static void tell(List<Error> errors, Findings findings) {
        Map<String, SchemaFinding> byPath = new TreeMap<>();
        for (Error error : errors) {
            SchemaFinding finding = SchemaFinding.of(error, FLAT);
            byPath.merge(finding.path(), finding, (one, other) -> other.rank() < one.rank() ? other : one);
        }
        byPath.forEach((path, finding) -> findings.add(path, finding.text()));
    }

    private static Schema compile() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .formats(formats -> Formats.all().forEach(format -> formats.put(format.getName(), format)))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                // Texts are ours, so none are made up in the language of the machine.
                .messageSource((key, text, locale, arguments) -> "")
                .build();
        Schema schema = SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
                .getSchema(FlatSchema.withoutWords(FLAT));
        schema.initializeValidators();
        return schema;
    }

    private static JsonNode flat() {
        try (InputStream schema = SnapshotSchema.class.getResourceAsStream(RESOURCE)) {
            return FlatSchema.of(EventJson.mapper().readTree(Objects.requireNonNull(schema)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the validation when there is too much, with the one exception that the validator takes for no fault of its own. */
    private static final class BoundedErrors extends ArrayList<Error> {
        @Override
        public boolean add(Error error) {
            if (size() == MAX_ERRORS) {
                throw new FailFastAssertionException(error);
            }
            return super.add(error);
        }
    }
}
