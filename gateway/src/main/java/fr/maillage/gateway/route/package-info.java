/**
 * Which service a path belongs to, and which paths are not even looked at.
 * The table comes from the configuration: one line per service.
 */
@NullMarked
package fr.maillage.gateway.route;

import org.jspecify.annotations.NullMarked;
