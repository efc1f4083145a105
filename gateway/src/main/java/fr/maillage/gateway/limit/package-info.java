/**
 * How often a caller may ask: by client and tier with a token, by network address without, each with separate
 * allowances for reads, writes and exports. Counted in memory, or in a Redis that several gateways share.
 * Says the state of the allowance on every answer.
 */
@NullMarked
package fr.maillage.gateway.limit;

import org.jspecify.annotations.NullMarked;
