package fr.maillage.gateway.forward;

import fr.maillage.gateway.resilience.Breaker;
import fr.maillage.gateway.resilience.RetryBudget;

/**
 * All that stands between the gateway and one service, shared by no other: its connections and the places to wait for
 * one (the bulkhead), its breaker, its budget for asking twice.
 */
record ServiceLine(String service, Connections connections, Breaker breaker, RetryBudget retries) {}
