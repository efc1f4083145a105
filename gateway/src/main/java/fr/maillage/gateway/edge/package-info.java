/**
 * The door: the one handler every request meets, in the order path, route, token, service, and the headers
 * every answer carries. What it does not know it refuses; nothing behind it is reachable.
 */
@NullMarked
package fr.maillage.gateway.edge;

import org.jspecify.annotations.NullMarked;
