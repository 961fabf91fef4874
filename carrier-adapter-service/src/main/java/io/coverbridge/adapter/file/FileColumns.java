package io.coverbridge.adapter.file;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Closed lists in columns, spelled as the API spells them. */
final class FileColumns {

    private FileColumns() {}

    @Converter
    static final class OfStatus extends Spelled<FileStatus> {
        OfStatus() {
            super(FileStatus.values(), FileStatus::wire);
        }
    }

    @Converter
    static final class OfKind extends Spelled<ContentKind> {
        OfKind() {
            super(ContentKind.values(), ContentKind::wire);
        }
    }

    @Converter
    static final class OfDirection extends Spelled<Direction> {
        OfDirection() {
            super(Direction.values(), Direction::wire);
        }
    }

    @Converter
    static final class OfStep extends Spelled<Step> {
        OfStep() {
            super(Step.values(), Step::wire);
        }
    }

    /** One of the values that is spelled so. */
    static <T> T read(T[] values, Function<T, String> spelling, String text) {
        return Arrays.stream(values)
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a column has a value that nobody knows"));
    }

    private abstract static class Spelled<T> implements AttributeConverter<T, String> {
        private final T[] values;
        private final Function<T, String> spelling;

        Spelled(T[] values, Function<T, String> spelling) {
            this.values = values;
            this.spelling = spelling;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable T value) {
            return value == null ? null : spelling.apply(value);
        }

        @Override
        public @Nullable T convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : read(values, spelling, text);
        }
    }
}
