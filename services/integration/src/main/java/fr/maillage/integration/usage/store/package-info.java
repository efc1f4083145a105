/** The table client_usage. */
@NullMarked
package fr.maillage.integration.usage.store;

import org.jspecify.annotations.NullMarked;
