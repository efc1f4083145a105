/** The score and its reasons, as plain rules, and the part of them that SQL can tell. */
@NullMarked
package fr.maillage.registry.quality.domain;

import org.jspecify.annotations.NullMarked;
