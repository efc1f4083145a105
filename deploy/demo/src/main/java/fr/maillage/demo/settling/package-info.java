/**
 * Rooms and people who look for some, for each tenant: calls of the platform's own interface in their order, one JSON object
 * a line, for there is no official format of them. Fictitious like all of it; names end with « (démo) ».
 */
@NullMarked
package fr.maillage.demo.settling;

import org.jspecify.annotations.NullMarked;
