/**
 * Rules of the handbook (PRM, REQ, MAT) and the texts they come from: what a rule found, as a refusal or as a warning, in
 * the words that every service uses. Sources are lines of {@code rules.csv}.
 */
@NullMarked
package fr.maillage.premises.rule;

import org.jspecify.annotations.NullMarked;
