/**
 * Rotation of the keys that seal columns: what older keys sealed is sealed anew, so that they can be taken away. Knows the
 * sealed columns of every room by name and none of their meanings.
 */
@NullMarked
package fr.maillage.integration.seal;

import org.jspecify.annotations.NullMarked;
