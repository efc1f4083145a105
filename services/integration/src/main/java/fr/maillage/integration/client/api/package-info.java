/** Self-service of machine clients over HTTP. */
@NullMarked
package fr.maillage.integration.client.api;

import org.jspecify.annotations.NullMarked;
