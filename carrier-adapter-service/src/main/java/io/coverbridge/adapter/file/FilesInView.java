package io.coverbridge.adapter.file;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which organization's files a caller may see. */
@RequestScoped
class FilesInView {

    private final FileReads files;
    private final SecurityIdentity identity;
    private final Caller caller;

    FilesInView(FileReads files, SecurityIdentity identity, Caller caller) {
        this.files = files;
        this.identity = identity;
        this.caller = caller;
    }

    /**
     * The organization to work in: a platform's own, for operators and emulators the one that the file belongs to. Fails with 404
     * if such a caller names an unknown file.
     */
    Uni<UUID> organizationFor(UUID fileId) {
        return worksEverywhere()
                ? files.organizationOf(fileId)
                : Uni.createFrom().item(caller.organizationId());
    }

    /**
     * The organization whose files to list.
     *
     * @throws ApiException 422 if a caller who may work in every organization names none
     */
    UUID organizationToList(@Nullable UUID named) {
        if (!worksEverywhere()) {
            return caller.organizationId();
        }
        if (named == null) {
            throw ApiException.invalid("organization_id", "Say whose files.");
        }
        return named;
    }

    /** The file that a path names. */
    static UUID id(String text) {
        return PathId.parse(FileReads.MODEL, text);
    }

    private boolean worksEverywhere() {
        return identity.hasRole(Roles.OPERATOR) || identity.hasRole(Roles.EMULATOR);
    }
}
