/** Keys that clients publish at an address of their own, fetched through the guard of all calls to the outside. */
@NullMarked
package fr.maillage.integration.client.remote;

import org.jspecify.annotations.NullMarked;
