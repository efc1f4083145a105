/** Codes with their words in both languages, alike in every feature. */
@NullMarked
package fr.maillage.premises.code;

import org.jspecify.annotations.NullMarked;
