/** Tests of the local structures. */
@NullMarked
package fr.maillage.registry.localstructure.domain;

import org.jspecify.annotations.NullMarked;
