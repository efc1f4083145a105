/** The way out: addresses resolved once, checked, and connected to as they were checked. */
@NullMarked
package fr.maillage.integration.webhook.remote;

import org.jspecify.annotations.NullMarked;
