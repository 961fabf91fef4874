package io.coverbridge.kit.scope;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code scope} claim of a token allows (RFC 8693, section 4.2).
 *
 * @param words words of the claim that restrict it; empty if none does, and then roles alone decide
 */
public record GrantedScopes(Set<String> words) {

    /** The claim. */
    public static final String CLAIM = "scope";

    /**
     * The form of our words. Known or not: a service that has not heard of a newer scope must not take its token for one
     * without restriction. Words of OpenID Connect such as {@code openid profile} say nothing about us.
     */
    private static final Pattern OURS = Pattern.compile("[a-z_]+:(read|write|manage)");

    public GrantedScopes {
        words = Set.copyOf(words);
    }

    /** Reads a claim: text with words separated by spaces, or a list of words as some providers write it. */
    public static GrantedScopes of(@Nullable Object claim) {
        return new GrantedScopes(texts(claim)
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .filter(word -> OURS.matcher(word).matches())
                .collect(Collectors.toSet()));
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim == null) {
            return Stream.empty();
        }
        return claim instanceof Iterable<?> list
                ? StreamSupport.stream(list.spliterator(), false)
                        // A JSON text prints with its quotes.
                        .map(word -> word.toString().replace("\"", ""))
                : Stream.of(claim.toString());
    }

    /** Whether the token may use some endpoints of its roles only. */
    public boolean restricted() {
        return !words.isEmpty();
    }

    /** Whether the token may use endpoints of this scope, as far as its roles go. */
    public boolean allows(Scope scope) {
        return !restricted() || words.contains(scope.wire());
    }

    /**
     * Whether all of this may be given on.
     *
     * @param given scopes of another key; null for one that is not restricted
     */
    public boolean covers(@Nullable Collection<String> given) {
        return !restricted() || (given != null && words.containsAll(given));
    }
}
