/** The tables webhook, webhook_change, webhook_delivery and webhook_attempt. */
@NullMarked
package fr.maillage.integration.webhook.store;

import org.jspecify.annotations.NullMarked;
