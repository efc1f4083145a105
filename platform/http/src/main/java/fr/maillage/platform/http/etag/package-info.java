/**
 * Strong entity tags from a version or a content hash, and the conditions built on them:
 * {@code If-None-Match} on reads, {@code If-Match} on writes.
 */
@NullMarked
package fr.maillage.platform.http.etag;

import org.jspecify.annotations.NullMarked;
