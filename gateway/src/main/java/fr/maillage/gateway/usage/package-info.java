/**
 * How much each machine client of an organization asks of each service, by day: counted here, where refusals for rate are
 * known too, and read from here by the service that shows it. People are not counted, and no path is kept.
 */
@NullMarked
package fr.maillage.gateway.usage;

import org.jspecify.annotations.NullMarked;
