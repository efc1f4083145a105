/**
 * Who calls, as far as the edge needs to know: the network address behind trusted proxies only,
 * and the client of the token. Nothing a caller may write into a header counts.
 */
@NullMarked
package fr.maillage.gateway.caller;

import org.jspecify.annotations.NullMarked;
