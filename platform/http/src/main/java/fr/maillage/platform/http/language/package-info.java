/**
 * French first, English second: the language a caller asked for, and a text that exists in both.
 * Everything people read over HTTP (problem titles, details, CSV headers) is such a text, and is
 * turned into one language only at the moment it is written.
 */
@NullMarked
package fr.maillage.platform.http.language;

import org.jspecify.annotations.NullMarked;
