/**
 * {@code ?fields=} and {@code ?expand=}: which members of an answer the caller wants, out of those its record
 * declares. A resource holds one {@link Fields} constant an answer and passes what it selects on to the page or item;
 * JSON, NDJSON, GeoJSON and CSV then show the same members.
 */
@NullMarked
package fr.maillage.platform.http.fields;

import org.jspecify.annotations.NullMarked;
