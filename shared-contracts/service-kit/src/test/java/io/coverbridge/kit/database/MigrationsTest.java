package io.coverbridge.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration leaves the version before working: it adds, and what goes has gone out of use a version earlier (ADR-0026). */
class MigrationsTest {

    /** Installations that are upgraded without downtime begin after this one. */
    private static final String LAST_BEFORE_THE_RULE = "V20261125_99";

    private static final List<Path> DIRECTORIES = List.of(
            Path.of("src/main/resources/db/kit"),
            Path.of("../../connection-service/src/main/resources/db/migration"),
            Path.of("../../snapshot-service/src/main/resources/db/migration"),
            Path.of("../../carrier-adapter-service/src/main/resources/db/migration"));

    @Test
    void newMigrationsOnlyAdd() {
        assertThat(DIRECTORIES).allSatisfy(directory -> assertThat(directory).isNotEmptyDirectory());
        assertThat(DIRECTORIES.stream().flatMap(MigrationsTest::migrations))
                .allSatisfy(migration ->
                        assertThat(migration.breaks()).as(migration.name()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table groups",
                "alter table groups drop column name",
                "alter table groups drop name",
                "alter table groups rename column name to title",
                "alter table groups rename to companies",
                "alter table groups alter column name type varchar(10)",
                "alter table groups alter name set not null",
                "alter table groups add column title text not null",
                "alter table groups\n    add title text, add size integer not null",
                "revoke select on groups from app"
            })
    void whatTheVersionBeforeCannotLiveWithIsFoundUnlessItIsNamed(String statement) {
        assertThat(new Migration("V1__a.sql", "-- Why.\n" + statement + ";").breaks())
                .hasSize(1);
        assertThat(new Migration("V1__a.sql", "-- contract: unused since 1.4\n" + statement + ";").breaks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table groups add column title text",
                "alter table groups add column size integer not null default 0",
                "alter table groups add column size integer default 0 not null",
                "alter table groups alter column name drop not null",
                "alter table groups drop constraint groups_name_check",
                "create table things (id uuid primary key, name text not null)",
                "create index on groups (name) where name <> 'drop table groups'",
                "drop index groups_name"
            })
    void whatAddsIsFine(String statement) {
        assertThat(new Migration("V1__a.sql", statement + "; -- drop table it").breaks())
                .isEmpty();
    }

    private static Stream<Migration> migrations(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .map(MigrationsTest::read)
                    .filter(migration -> migration
                                    .name()
                                    .substring(0, LAST_BEFORE_THE_RULE.length())
                                    .compareTo(LAST_BEFORE_THE_RULE)
                            > 0)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration read(Path file) {
        try {
            return new Migration(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
