/** HTTP: webhooks, their secrets, deliveries and replays. */
@NullMarked
package fr.maillage.integration.webhook.api;

import org.jspecify.annotations.NullMarked;
