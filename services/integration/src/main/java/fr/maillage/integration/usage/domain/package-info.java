/** A day’s requests of a client to a service. */
@NullMarked
package fr.maillage.integration.usage.domain;

import org.jspecify.annotations.NullMarked;
