/**
 * Lists in other clothes: CSV, NDJSON and GeoJSON beside JSON, on the same operation, by {@code Accept}.
 * A resource describes its rows once ({@link Table}) and returns the same {@code Page}.
 */
@NullMarked
package fr.maillage.platform.http.format;

import org.jspecify.annotations.NullMarked;
