/** Tests. */
@NullMarked
package fr.maillage.integration.webhook.remote;

import org.jspecify.annotations.NullMarked;
