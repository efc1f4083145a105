/** Tests of the merges. */
@NullMarked
package fr.maillage.registry.merge.domain;

import org.jspecify.annotations.NullMarked;
