/**
 * Values sealed under an older key, sealed anew under the one in front: by itself after a rotation, and at the operator's
 * word. How values are sealed at all is the platform's ({@code fr.maillage.platform.data.seal}).
 */
@NullMarked
package fr.maillage.registry.seal;

import org.jspecify.annotations.NullMarked;
