/** HTTP: one operation, for whoever has a token of this service. */
@NullMarked
package fr.maillage.integration.me.api;

import org.jspecify.annotations.NullMarked;
