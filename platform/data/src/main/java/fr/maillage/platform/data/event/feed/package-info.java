/**
 * The feed of a service over HTTP: CloudEvents 1.0 in JSON, in order, resumed by the identifier of the last event seen,
 * with long polling that holds neither a database connection nor a platform thread. A service adds one operation that
 * calls {@code EventFeed}; who sees which event is decided here and by row-level security.
 */
@NullMarked
package fr.maillage.platform.data.event.feed;

import org.jspecify.annotations.NullMarked;
