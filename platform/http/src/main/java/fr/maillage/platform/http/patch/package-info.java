/**
 * Partial updates by JSON Merge Patch (RFC 7396). The patch is applied to the request record of a whole update, made
 * from the present state: so it can only touch what a whole update could, and the result is validated as one.
 */
@NullMarked
package fr.maillage.platform.http.patch;

import org.jspecify.annotations.NullMarked;
