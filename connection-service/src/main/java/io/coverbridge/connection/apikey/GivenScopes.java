package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import io.coverbridge.kit.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scopes as bodies have them. */
final class GivenScopes {

    /** Stands alone for whatever the roles allow. */
    static final String ALL = "*";

    private GivenScopes() {}

    /**
     * The scopes; null for all of them.
     *
     * @throws ApiException 422 for words that are none
     */
    static @Nullable List<String> read(List<String> given) {
        if (given.equals(List.of(ALL))) {
            return null;
        }
        List<Violation> violations = new ArrayList<>();
        for (int place = 0; place < given.size(); place++) {
            if (Scope.find(given.get(place)).isEmpty()) {
                violations.add(new Violation("scopes[" + place + "]", "Not a scope."));
            }
        }
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        return given.stream().distinct().toList();
    }
}
