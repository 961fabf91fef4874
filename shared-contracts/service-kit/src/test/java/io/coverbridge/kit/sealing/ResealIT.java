package io.coverbridge.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.kit.testing.KeysetFiles;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rotation of keys from its beginning to its end, on a real table. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class ResealIT {

    private static final SealedColumn COLUMN = SealedColumn.of("sealed_notes", "sealed");
    private static final int BATCH = 2;

    private final Notes notes;
    private final Pool system;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private KeysetFiles files;

    ResealIT(Notes notes, @ReactiveDataSource("system") Pool system) {
        this.notes = notes;
        this.system = system;
    }

    @BeforeEach
    void prepare(@TempDir Path directory) throws Throwable {
        files = KeysetFiles.forSealing(directory);
        notes.clear();
    }

    @Test
    void whatAnOlderKeyHasSealedIsSealedAnewAndThenNeedsThatKeyNoMore() throws Throwable {
        Sealer before = Sealer.of(files.before());
        List<Note> old =
                Stream.of("one", "two", "three", "four", "five").map(Note::of).toList();
        for (Note note : old) {
            notes.insert(note, note.seal(before));
        }
        Sealer rotated = Sealer.of(files.rotated());
        Note fresh = Note.of("six");
        notes.insert(fresh, fresh.seal(rotated));
        byte[] freshBytes = notes.sealed(fresh);
        for (Note note : old) {
            assertThat(note.open(rotated, notes.sealed(note))).isEqualTo(note.text());
        }

        assertThat(reseal(rotated, COLUMN)).isEqualTo(5);

        Sealer after = Sealer.of(files.after());
        for (Note note : old) {
            byte[] sealed = notes.sealed(note);
            assertThat(rotated.isCurrent(sealed)).isTrue();
            assertThat(note.open(after, sealed)).isEqualTo(note.text());
            assertThatThrownBy(() -> after.open(sealed, UUID.randomUUID(), note.id()))
                    .isInstanceOf(SealBrokenException.class);
            assertThatThrownBy(() -> after.open(sealed, note.organizationId(), UUID.randomUUID()))
                    .isInstanceOf(SealBrokenException.class);
        }
        assertThat(notes.sealed(fresh)).isEqualTo(freshBytes);
        assertThat(reseal(rotated, COLUMN)).isZero();
        assertThat(counter("coverbridge.sealing.resealed")).isEqualTo(5);
    }

    @Test
    void derivedColumnsAreMadeAnewFromWhatIsOpened(@TempDir Path directory) throws Throwable {
        KeysetFiles lookups = KeysetFiles.forLookups(directory);
        LookupHash newHash = LookupHash.of(lookups.rotated());
        Note known = Note.of("word");
        Note silent = Note.of("");
        for (Note note : List.of(known, silent)) {
            notes.insert(note, note.seal(Sealer.of(files.before())));
            notes.setHash(note, LookupHash.of(lookups.before()).of(note.organizationId(), note.text()));
        }

        reseal(Sealer.of(files.rotated()), COLUMN.deriving(List.of("word_hash"), (organizationId, id, plain) -> {
            String word = new String(plain, StandardCharsets.UTF_8);
            return word.isEmpty() ? Map.of() : Map.of("word_hash", newHash.of(organizationId, word));
        }));

        assertThat(notes.hash(known)).contains(newHash.of(known.organizationId(), "word"));
        assertThat(notes.hash(silent)).isEmpty();
    }

    @Test
    void aRowThatDoesNotOpenIsToldOnceAndDoesNotHoldUpTheOthers(@TempDir Path elsewhere) throws Throwable {
        Note broken = Note.of("sealed by nobody we know");
        notes.insert(
                broken,
                broken.seal(Sealer.of(
                        KeysetFiles.forSealing(elsewhere.resolve("other")).before())));
        byte[] left = notes.sealed(broken);
        Note good = Note.of("good");
        notes.insert(good, good.seal(Sealer.of(files.before())));
        Note empty = Note.of("");
        notes.insert(empty, null);
        ResealedTable table = new ResealedTable(system, Sealer.of(files.rotated()), COLUMN, 1, meters);

        assertThat(await(table.all())).isEqualTo(1);
        assertThat(await(table.all())).isZero();

        assertThat(notes.sealed(broken)).isEqualTo(left);
        assertThat(good.open(Sealer.of(files.after()), notes.sealed(good))).isEqualTo("good");
        assertThat(counter("coverbridge.sealing.unopened")).isEqualTo(1);
    }

    @Test
    void aDerivationThatFailsHoldsUpItsRowOnly() throws Throwable {
        Sealer before = Sealer.of(files.before());
        Note bad = Note.of("bad");
        Note good = Note.of("good");
        notes.insert(bad, bad.seal(before));
        notes.insert(good, good.seal(before));

        long rows = reseal(
                Sealer.of(files.rotated()), COLUMN.deriving(List.of("word_hash"), (organizationId, id, plain) -> {
                    if (id.equals(bad.id())) {
                        throw new IllegalArgumentException("not a word");
                    }
                    return Map.of();
                }));

        assertThat(rows).isEqualTo(1);
        assertThat(bad.open(before, notes.sealed(bad))).isEqualTo("bad");
    }

    @Test
    void aRowThatIsBeingWrittenIsLeftAloneAndNothingIsLost() throws Throwable {
        Sealer rotated = Sealer.of(files.rotated());
        Note note = Note.of("old");
        notes.insert(note, note.seal(Sealer.of(files.before())));
        Note edited = note.saying("new");

        long rows = notes.write(
                edited, edited.seal(rotated), () -> new ResealedTable(system, rotated, COLUMN, BATCH, meters).all());

        assertThat(rows).isZero();
        assertThat(edited.open(rotated, notes.sealed(note))).isEqualTo("new");
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotOverwritten() throws Throwable {
        Sealer rotated = Sealer.of(files.rotated());
        Note note = Note.of("new");
        notes.insert(note, note.seal(rotated));
        ResealStatements statements = new ResealStatements(COLUMN);
        Note stale = note.saying("old");
        ResealedRow row =
                new ResealedRow(note.id(), stale.seal(Sealer.of(files.before())), stale.seal(rotated), Map.of());

        int rows = await(system.preparedQuery(statements.renew())
                .execute(Tuple.newInstance(statements.values(List.of(row))))
                .map(result -> result.rowCount()));

        assertThat(rows).isZero();
        assertThat(note.open(rotated, notes.sealed(note))).isEqualTo("new");
    }

    @Test
    void twoReplicasShareTheWork() throws Throwable {
        Sealer before = Sealer.of(files.before());
        List<Note> many = Stream.generate(() -> Note.of("text")).limit(60).toList();
        for (Note note : many) {
            notes.insert(note, note.seal(before));
        }
        Sealer rotated = Sealer.of(files.rotated());

        List<Long> rows = await(Uni.join()
                .all(
                        new ResealedTable(system, rotated, COLUMN, BATCH, meters).all(),
                        new ResealedTable(system, rotated, COLUMN, BATCH, meters).all())
                .andCollectFailures());

        assertThat(rows.get(0) + rows.get(1)).isEqualTo(60);
        for (Note note : many) {
            assertThat(rotated.isCurrent(notes.sealed(note))).isTrue();
        }
    }

    @Test
    void aNameThatIsNoNameNeverReachesTheDatabase() {
        assertThatThrownBy(() -> SealedColumn.of("sealed_notes; drop table groups", "sealed"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COLUMN.deriving(List.of("a b"), (organizationId, id, plain) -> Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long reseal(Sealer sealer, SealedColumn column) throws Throwable {
        return await(new ResealedTable(system, sealer, column, BATCH, meters).all());
    }

    private double counter(String name) {
        return meters.get(name)
                .tags("table", "sealed_notes", "column", "sealed")
                .counter()
                .count();
    }

    private static <T> T await(Uni<T> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> work);
    }

    /** A short text of an organization. */
    record Note(UUID id, UUID organizationId, String text) {

        static Note of(String text) {
            return new Note(Ids.next(), UUID.randomUUID(), text);
        }

        Note saying(String other) {
            return new Note(id, organizationId, other);
        }

        byte[] seal(Sealer sealer) {
            return sealer.seal(text.getBytes(StandardCharsets.UTF_8), organizationId, id);
        }

        String open(Sealer sealer, byte[] sealed) {
            return new String(sealer.open(sealed, organizationId, id), StandardCharsets.UTF_8);
        }
    }
}
