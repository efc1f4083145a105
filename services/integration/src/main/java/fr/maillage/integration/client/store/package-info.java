/** The tables api_client and api_client_change. */
@NullMarked
package fr.maillage.integration.client.store;

import org.jspecify.annotations.NullMarked;
