package io.coverbridge.kit.database;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A migration's statements, judged by the rule that the version before has to work on its schema (ADR-0026). */
record Migration(String name, String sql) {

    /** A line that says which version has stopped using what goes. */
    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.*$");

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");

    private static final List<Pattern> REMOVALS = Stream.of(
                    "\\bdrop (table|column|view|function|type|schema)\\b",
                    "\\balter table\\b.*\\bdrop (?!constraint\\b|default\\b|not null\\b|expression\\b)",
                    "\\brename (to|column|constraint)\\b",
                    "\\brename \\w+ to\\b",
                    "\\balter (column )?\\w+ (set data )?type\\b",
                    "\\bset not null\\b",
                    "\\badd (column )?(?!constraint\\b)(?:(?!\\bdefault\\b|,).)*\\bnot null\\b(?!(?:(?!,).)*\\bdefault\\b)",
                    "\\brevoke\\b")
            .map(Pattern::compile)
            .toList();

    /** Statements that the version before cannot live with; none if the migration says that it contracts. */
    List<String> breaks() {
        return CONTRACT.matcher(sql).find()
                ? List.of()
                : Stream.of(plain().split(";", -1))
                        .map(String::strip)
                        .filter(statement -> !statement.startsWith("create table"))
                        .filter(statement -> REMOVALS.stream()
                                .anyMatch(removal -> removal.matcher(statement).find()))
                        .toList();
    }

    private String plain() {
        String statements = COMMENT.matcher(sql).replaceAll("");
        return TEXT.matcher(statements)
                .replaceAll("''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
