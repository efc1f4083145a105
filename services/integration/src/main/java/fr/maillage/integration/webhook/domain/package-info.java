/** What a webhook is, which addresses it may have, how messages are signed and when they are tried again: plain Java. */
@NullMarked
package fr.maillage.integration.webhook.domain;

import org.jspecify.annotations.NullMarked;
