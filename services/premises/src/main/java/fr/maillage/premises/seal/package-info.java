/**
 * Values sealed under an older key, sealed anew under the one in front: by itself after a rotation, and at the operator's
 * word. Knows the sealed columns of every room by name and none of their meanings; a room whose digests stand on a sealed
 * value makes them anew with it. How values are sealed at all is the platform's ({@code fr.maillage.platform.data.seal}).
 */
@NullMarked
package fr.maillage.premises.seal;

import org.jspecify.annotations.NullMarked;
