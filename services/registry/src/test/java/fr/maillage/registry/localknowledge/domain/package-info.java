/** Tests. */
@NullMarked
package fr.maillage.registry.localknowledge.domain;

import org.jspecify.annotations.NullMarked;
