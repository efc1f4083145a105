/**
 * Carries a request to a service and its answer back, streaming both ways, and says what went wrong
 * when a service cannot be reached, is too slow or breaks off.
 */
@NullMarked
package fr.maillage.gateway.forward;

import org.jspecify.annotations.NullMarked;
