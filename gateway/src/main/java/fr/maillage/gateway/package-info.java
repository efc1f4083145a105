/**
 * The one origin of the platform: routes, tokens, contract and try-out page. No business rule, no database.
 */
@NullMarked
package fr.maillage.gateway;

import org.jspecify.annotations.NullMarked;
