package io.coverbridge.adapter.journal;

import java.util.UUID;

/** What a carrier received with a call about a file: the file has what it says. */
record FileBody(UUID fileId) {}
