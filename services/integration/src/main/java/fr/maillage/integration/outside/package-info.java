/**
 * Calls to addresses that organizations name: receivers of webhooks, keys of machine clients. Nothing leads back inside:
 * the written form is judged, then every address the name leads to, and the connection goes to the address that was judged.
 */
@NullMarked
package fr.maillage.integration.outside;

import org.jspecify.annotations.NullMarked;
