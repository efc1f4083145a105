/** Keycloak behind the port: the library's own interfaces, called through Quarkus' REST client (docs/decisions/0003). */
@NullMarked
package fr.maillage.integration.directory.remote;

import org.jspecify.annotations.NullMarked;
