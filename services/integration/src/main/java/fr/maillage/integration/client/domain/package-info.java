/** A machine client, its keys, what may be wanted of it and what happened to it. */
@NullMarked
package fr.maillage.integration.client.domain;

import org.jspecify.annotations.NullMarked;
