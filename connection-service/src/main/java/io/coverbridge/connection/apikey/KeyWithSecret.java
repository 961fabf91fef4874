package io.coverbridge.connection.apikey;

/**
 * A key at the only moment at which its secret is known.
 *
 * @param key the key
 * @param secret its new secret
 */
record KeyWithSecret(OrganizationKey key, Secret secret) {}
