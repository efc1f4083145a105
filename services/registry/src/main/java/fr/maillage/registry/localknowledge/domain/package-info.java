/** Facts known locally, their provenance and the rules they obey (REG-13, REG-14). */
@NullMarked
package fr.maillage.registry.localknowledge.domain;

import org.jspecify.annotations.NullMarked;
