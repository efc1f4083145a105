/**
 * Keeps a failing service from harming callers and other services: a breaker that stops asking it, a budget for asking
 * twice, and the time a request has left. Plain Java, no framework.
 */
@NullMarked
package fr.maillage.gateway.resilience;

import org.jspecify.annotations.NullMarked;
