/** Machine clients that an organization makes for itself: who they are, what they may ask for, with which keys. The row is the decision; Keycloak is brought to it afterwards. */
@NullMarked
package fr.maillage.integration.client;

import org.jspecify.annotations.NullMarked;
