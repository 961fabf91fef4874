package io.coverbridge.adapter.x12.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it is (REF).
 *
 * @param qualifier e.g. {@code 0F}
 * @param value up to 50 characters
 */
public record Reference(String qualifier, String value) {

    static @Nullable String find(List<Reference> references, String qualifier) {
        return references.stream()
                .filter(reference -> reference.qualifier.equals(qualifier))
                .map(Reference::value)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Reference[" + qualifier + "]";
    }
}
