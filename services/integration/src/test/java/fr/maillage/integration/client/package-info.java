/** Machine clients over HTTP, against a stand-in of Keycloak's administration and the real database. */
@NullMarked
package fr.maillage.integration.client;

import org.jspecify.annotations.NullMarked;
