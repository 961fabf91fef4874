package io.coverbridge.connection.groupconnection;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Connections as HTTP answers, with what was sealed opened for its owner. */
@ApplicationScoped
class ConnectionAnswers {

    private final ContactSeal contactSeal;

    ConnectionAnswers(ContactSeal contactSeal) {
        this.contactSeal = contactSeal;
    }

    RestResponse<ConnectionResponse> one(int status, GroupConnection connection) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body(connection))
                .header("ETag", EntityTags.of(connection.version()))
                .build();
    }

    RestResponse<Page<ConnectionResponse>> page(Page<GroupConnection> page, UriInfo uri) {
        return page.map(this::body).toResponse(uri);
    }

    private ConnectionResponse body(GroupConnection connection) {
        return ConnectionResponse.of(connection, contactSeal.open(connection));
    }
}
