/** Tests. */
@NullMarked
package fr.maillage.integration.webhook;

import org.jspecify.annotations.NullMarked;
