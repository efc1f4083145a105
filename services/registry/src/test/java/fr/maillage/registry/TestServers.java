package fr.maillage.registry;

import fr.maillage.platform.testing.FieldKeys;
import fr.maillage.platform.testing.PostgresOfService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;

/** What runs beside the application in every test of this service: one set, so that it boots once. */
@QuarkusTestResource(value = PostgresOfService.class, initArgs = @ResourceArg(name = "service", value = "registry"))
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(FieldKeys.class)
final class TestServers {}
