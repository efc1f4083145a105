/**
 * A part is one process of the platform (PostgreSQL, Keycloak, a service, the gateway), whatever it is made of:
 * how it is started so that it outlives the terminal, how it is recognised later in spite of recycled process
 * numbers, how one knows that it is ready, and how it is stopped.
 */
@NullMarked
package fr.maillage.local.parts;

import org.jspecify.annotations.NullMarked;
