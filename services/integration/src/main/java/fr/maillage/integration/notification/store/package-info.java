/** The tables notification_preference and notification. */
@NullMarked
package fr.maillage.integration.notification.store;

import org.jspecify.annotations.NullMarked;
