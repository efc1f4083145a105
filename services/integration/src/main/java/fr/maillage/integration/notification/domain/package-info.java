/** Kinds, rhythms, preferences and letters, and the port by which letters leave. */
@NullMarked
package fr.maillage.integration.notification.domain;

import org.jspecify.annotations.NullMarked;
