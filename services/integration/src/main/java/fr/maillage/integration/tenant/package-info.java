/** Organizations of the platform as operators want them, and the one thread that brings Keycloak to that state, step by step and as often as needed. */
@NullMarked
package fr.maillage.integration.tenant;

import org.jspecify.annotations.NullMarked;
