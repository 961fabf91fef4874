package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public operations that running services describe.
 *
 * @param all every one
 */
public record Operations(Set<Operation> all) {

    private static final List<String> PUBLIC = List.of("/api/v1/", "/auth/");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    public Operations {
        all = Set.copyOf(all);
    }

    /** Those of the OpenAPI documents. */
    public static Operations of(List<JsonNode> descriptions) {
        return new Operations(descriptions.stream()
                .flatMap(description -> description.path("paths").properties().stream())
                .filter(path -> PUBLIC.stream().anyMatch(path.getKey()::startsWith))
                .flatMap(path -> methods(path.getValue()).map(method -> new Operation(method, path.getKey())))
                .collect(Collectors.toSet()));
    }

    /** Steps that ask for what no service offers. */
    public List<String> unknown(List<CompatibilityCase> cases) {
        return cases.stream()
                .flatMap(each -> each.steps().stream()
                        .filter(step -> step.isPublic() && find(step).isEmpty())
                        .map(step -> each.name() + ": " + step.method() + " " + step.path()))
                .toList();
    }

    /** Operations for which no step expects success, or no step a refusal beside that of a missing token. */
    public Set<String> unproven(List<CompatibilityCase> cases) {
        Set<String> unproven = new TreeSet<>();
        all.forEach(operation -> {
            unproven.add(operation + ": no success");
            unproven.add(operation + ": no error");
        });
        cases.stream()
                .flatMap(each -> each.steps().stream())
                .forEach(step -> find(step)
                        .ifPresent(operation ->
                                unproven.remove(operation + (step.status() < 400 ? ": no success" : noError(step)))));
        return unproven;
    }

    private static String noError(Step step) {
        return step.status() == 401 && !step.address().startsWith("/auth/") ? "" : ": no error";
    }

    private Optional<Operation> find(Step step) {
        return all.stream()
                .filter(operation -> operation.takes(step.method(), step.address()))
                .min(Comparator.comparing(Operation::parameters));
    }

    private static Stream<String> methods(JsonNode path) {
        return path.properties().stream()
                .map(method -> method.getKey())
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT));
    }
}
