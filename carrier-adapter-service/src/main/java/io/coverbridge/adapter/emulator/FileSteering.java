package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.FileTransmission;
import io.smallrye.mutiny.Uni;

/** What was said by program of how calls about files are to be answered. */
@FunctionalInterface
interface FileSteering {

    /** What was said of one call. */
    Uni<SteeredFile> of(FileTransmission file, CallKind kind);
}
