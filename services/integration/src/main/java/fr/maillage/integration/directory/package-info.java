/** The identity provider seen as a directory of organizations and accounts, and the check of a caller's rights at the moment of a change. Other features know its words, never Keycloak's. */
@NullMarked
package fr.maillage.integration.directory;

import org.jspecify.annotations.NullMarked;
