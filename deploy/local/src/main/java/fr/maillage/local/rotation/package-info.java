/** A new signing key for the realm of a running installation, without anybody having to log in again. */
@NullMarked
package fr.maillage.local.rotation;

import org.jspecify.annotations.NullMarked;
