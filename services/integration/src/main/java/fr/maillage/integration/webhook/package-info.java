/** Events sent to receivers that organizations name, by Standard Webhooks: a relay makes deliveries of the unified feed, a dispatcher sends them, each with the rights of the moment. */
@NullMarked
package fr.maillage.integration.webhook;

import org.jspecify.annotations.NullMarked;
