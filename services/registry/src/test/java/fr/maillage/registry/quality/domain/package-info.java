/** Tests. */
@NullMarked
package fr.maillage.registry.quality.domain;

import org.jspecify.annotations.NullMarked;
