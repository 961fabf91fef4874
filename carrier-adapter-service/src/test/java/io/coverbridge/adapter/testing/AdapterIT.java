package io.coverbridge.adapter.testing;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The service on a real broker and database; its tests extend this and are Quarkus tests. */
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "carrier_adapter"))
@QuarkusTestResource(TokenKeys.class)
public interface AdapterIT {}
