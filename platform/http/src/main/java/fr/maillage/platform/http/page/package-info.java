/**
 * Keyset paging: how a list is asked for ({@link PageRequest}), answered ({@link Page}) and continued
 * (signed cursors, {@link Cursors}). A cursor is only good for the operation, the filters and the tenant
 * it was made for.
 */
@NullMarked
package fr.maillage.platform.http.page;

import org.jspecify.annotations.NullMarked;
