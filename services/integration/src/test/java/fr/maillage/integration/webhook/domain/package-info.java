/** Tests. */
@NullMarked
package fr.maillage.integration.webhook.domain;

import org.jspecify.annotations.NullMarked;
