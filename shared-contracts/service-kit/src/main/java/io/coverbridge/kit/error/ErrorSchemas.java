package io.coverbridge.kit.error;

import io.coverbridge.kit.scope.Scope;
import io.coverbridge.kit.scope.ScopeTable;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Gives every error answer of the OpenAPI document its two bodies, so that no operation has to repeat them. */
public final class ErrorSchemas implements OASFilter {

    private static final String ERROR = "Error";
    private static final String PROBLEM = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            if ((code.startsWith("4") || code.startsWith("5")) && response.getContent() == null) {
                describe(response);
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(ERROR, object(Map.of("message", SchemaType.STRING, "status", SchemaType.INTEGER)));
        components.addSchema(
                PROBLEM,
                object(Map.of(
                                "type", SchemaType.STRING,
                                "title", SchemaType.STRING,
                                "status", SchemaType.INTEGER,
                                "detail", SchemaType.STRING,
                                "instance", SchemaType.STRING))
                        .addProperty("errors", violations()));
        document.setComponents(components);
        CommonAnswers.describe(document, ErrorSchemas::describe);
        if (document.getPaths() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations()
                            .forEach((method, operation) -> ScopeTable.find(method.name(), path)
                                    .map(ScopeTable.Need::scope)
                                    .ifPresent(scope -> needs(operation, scope))));
        }
    }

    private static void needs(Operation operation, Scope scope) {
        String text = "Needs the scope `" + scope.wire() + "` if the key is restricted to scopes.";
        operation.setDescription(operation.getDescription() == null ? text : operation.getDescription() + " " + text);
        if (!operation.getResponses().hasAPIResponse("403")) {
            APIResponse refusal = OASFactory.createAPIResponse().description("The token lacks the role or the scope");
            describe(refusal);
            operation.getResponses().addAPIResponse("403", refusal);
        }
    }

    private static void describe(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType("application/json", body(ERROR))
                .addMediaType(ProblemBody.MEDIA_TYPE, body(PROBLEM)));
    }

    private static MediaType body(String schema) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema));
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(object(Map.of("field", SchemaType.STRING, "message", SchemaType.STRING)));
    }

    private static Schema object(Map<String, SchemaType> properties) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> schema.addProperty(
                        property.getKey(), OASFactory.createSchema().addType(property.getValue())));
        return schema;
    }
}
