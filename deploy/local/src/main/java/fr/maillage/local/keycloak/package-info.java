/**
 * Keycloak from its distribution on Maven Central: unpacked and built once per user, started on our PostgreSQL,
 * with the realm merged from the production base, the demo overlay and the public keys of this data directory.
 */
@NullMarked
package fr.maillage.local.keycloak;

import org.jspecify.annotations.NullMarked;
