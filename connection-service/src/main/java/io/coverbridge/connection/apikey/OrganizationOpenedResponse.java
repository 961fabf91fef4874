package io.coverbridge.connection.apikey;

/**
 * An organization and its first key, whose secret is shown in this one answer.
 *
 * @param organization the organization
 * @param apiKey its first key
 */
public record OrganizationOpenedResponse(OrganizationResponse organization, KeyWithSecretResponse apiKey) {
    @Override
    public String toString() {
        return "OrganizationOpenedResponse[redacted]";
    }
}
