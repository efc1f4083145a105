/**
 * Who is calling: the verified token as plain facts ({@link Caller}), and the cache that spares
 * verifying the same token again for a minute. The tenant comes from here and from nowhere else.
 */
@NullMarked
package fr.maillage.platform.http.identity;

import org.jspecify.annotations.NullMarked;
