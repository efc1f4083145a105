/** Tests of the local structures. */
@NullMarked
package fr.maillage.registry.localstructure;

import org.jspecify.annotations.NullMarked;
