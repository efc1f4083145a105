/**
 * The try-out page: Swagger UI, bundled, over the merged contract, logged in through the identity provider.
 */
@NullMarked
package fr.maillage.gateway.docs;

import org.jspecify.annotations.NullMarked;
