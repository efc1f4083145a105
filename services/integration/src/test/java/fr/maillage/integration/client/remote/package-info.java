/** Tests. */
@NullMarked
package fr.maillage.integration.client.remote;

import org.jspecify.annotations.NullMarked;
