/**
 * One JSON object a line and an event, whatever the event carries. Callers choose some of the text that ends up in a
 * log (paths, header values, messages of exceptions); here it loses the power to forge a line, to drive a terminal,
 * to hide text, to be interpreted by a log viewer, or to carry a token.
 */
@NullMarked
package fr.maillage.platform.http.log;

import org.jspecify.annotations.NullMarked;
