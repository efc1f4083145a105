/**
 * Whole lists in one answer: CSV, NDJSON or GeoJSON, written page by page as the caller takes it. What is held at a time is
 * a page, whatever the list; no database connection waits for a slow caller.
 */
@NullMarked
package fr.maillage.platform.http.export;

import org.jspecify.annotations.NullMarked;
