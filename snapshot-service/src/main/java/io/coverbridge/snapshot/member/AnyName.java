package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that each are part of a member's first, middle or last name, in any case. */
record AnyName(List<String> words) {

    private static final int MOST_WORDS = 10;

    AnyName {
        words = List.copyOf(words);
    }

    /** What a text asks for; nothing if it has no words. What is wrong is noted in {@code filters}. */
    static AnyName of(Filters filters, String field, @Nullable String value) {
        String text = filters.text(field, value);
        if (text == null) {
            return new AnyName(List.of());
        }
        List<String> words = Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() > MOST_WORDS) {
            filters.refuse(field, "More than " + MOST_WORDS + " words.");
            return new AnyName(List.of());
        }
        return new AnyName(words);
    }

    /** Asks for those whose names have all words. */
    void ask(Query query) {
        for (int i = 0; i < words.size(); i++) {
            query.and(condition("name" + i), "name" + i, part(words.get(i)));
        }
    }

    private static String condition(String parameter) {
        return "(firstName ilike :%1$s escape '!' or middleName ilike :%1$s escape '!' or lastName ilike :%1$s escape '!')"
                .formatted(parameter);
    }

    /** The pattern for a part of a name; wildcards in it are letters like others. */
    static String part(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
