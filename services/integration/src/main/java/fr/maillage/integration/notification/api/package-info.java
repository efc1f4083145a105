/** Preferences and notifications over HTTP: everybody sees and sets her own. */
@NullMarked
package fr.maillage.integration.notification.api;

import org.jspecify.annotations.NullMarked;
