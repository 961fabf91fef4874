package io.coverbridge.e2e.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code deploy/compatibility.md}: an operation and what is said of it in each row. */
public final class OperationsPage {

    private static final Pattern ROW =
            Pattern.compile("\\| `((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)` \\| ([^|]+) \\|.*");
    private static final Set<String> OFFERED = Set.of("same", "superset", "different", "addition");
    private static final String NOT_OFFERED = "not offered";

    private final List<Row> rows;

    private OperationsPage(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(Operation operation, String status) {}

    /** Reads the page. */
    public static OperationsPage read(Path page) throws IOException {
        return new OperationsPage(Files.readAllLines(page).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(Operation.of(row.group(1)), row.group(2).strip()))
                .toList());
    }

    /** What the page and the services do not agree on. */
    public Set<String> disagreements(Operations offered) {
        Set<Operation> running =
                offered.all().stream().map(Operation::anonymous).collect(Collectors.toCollection(TreeSet::new));
        Set<String> disagreements = new TreeSet<>();
        for (Row row : rows) {
            boolean promised = OFFERED.contains(row.status());
            if (!promised && !row.status().equals(NOT_OFFERED)) {
                disagreements.add(row.operation() + " has the unknown status " + row.status());
            } else if (promised && !running.contains(row.operation().anonymous())) {
                disagreements.add(row.operation() + " is " + row.status() + " on the page but no service has it");
            } else if (!promised && running.contains(row.operation().anonymous())) {
                disagreements.add(row.operation() + " is not offered on the page but a service has it");
            }
        }
        Set<Operation> told =
                rows.stream().map(row -> row.operation().anonymous()).collect(Collectors.toSet());
        running.stream()
                .filter(operation -> !told.contains(operation))
                .forEach(operation -> disagreements.add(operation + " is missing on the page"));
        return disagreements;
    }
}
