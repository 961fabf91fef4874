package io.coverbridge.connection.apikey;

import io.coverbridge.kit.scope.Scope;
import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key of an organization. */
@Entity
@Table(name = "api_keys")
class OrganizationKey {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    String clientId;
    String name;
    String[] roles;

    /** Null: whatever the roles allow. */
    String @Nullable [] scopes;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    /** Written by token requests only. */
    @Column(insertable = false, updatable = false)
    @Nullable
    Instant lastUsedAt;

    String secretHash;

    @Nullable
    String secretStart;

    @Nullable
    String previousSecretHash;

    @Nullable
    String previousSecretStart;

    @Nullable
    Instant previousSecretUntil;

    /** The settings of the installation name its secret and its roles. */
    boolean configured;

    @Nullable
    String createdBy;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OrganizationKey() {}

    OrganizationKey(UUID organizationId, NewKey given, Secret secret, String createdBy, Instant now) {
        id = Ids.next();
        version = Ids.random();
        this.organizationId = organizationId;
        clientId = Secret.freshClientId();
        name = given.name();
        roles = given.roles().stream().sorted().toArray(String[]::new);
        scopes = stored(given.scopes());
        expiresAt = given.expiresAt();
        secretHash = secret.hash();
        secretStart = secret.start();
        this.createdBy = createdBy;
        createdAt = now;
        modifiedAt = now;
    }

    KeyStatus status(Instant now) {
        if (revokedAt != null) {
            return KeyStatus.REVOKED;
        }
        return expiresAt == null || expiresAt.isAfter(now) ? KeyStatus.ACTIVE : KeyStatus.EXPIRED;
    }

    List<String> roles() {
        return List.of(roles);
    }

    /** Null: whatever the roles allow. */
    @Nullable
    List<String> scopes() {
        return scopes == null ? null : List.of(scopes);
    }

    boolean managesKeys() {
        return scopes == null || Arrays.asList(scopes).contains(Scope.KEYS_MANAGE.wire());
    }

    void edit(String newName, @Nullable List<String> newScopes, @Nullable Instant newEnd, Instant now) {
        name = newName;
        scopes = stored(newScopes);
        expiresAt = newEnd;
        changed(now);
    }

    /** The secret before the last one ends now, if it is still good: there are never more than two. */
    void rotate(Secret secret, Instant previousUntil, Instant now) {
        previousSecretHash = secretHash;
        previousSecretStart = secretStart == null ? "" : secretStart;
        previousSecretUntil = previousUntil;
        secretHash = secret.hash();
        secretStart = secret.start();
        changed(now);
    }

    void revoke(Instant now) {
        revokedAt = now;
        changed(now);
    }

    private void changed(Instant now) {
        version = Ids.random();
        modifiedAt = now;
    }

    private static String @Nullable [] stored(@Nullable List<String> scopes) {
        return scopes == null ? null : scopes.stream().sorted().toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "OrganizationKey[id=" + id + "]";
    }
}
