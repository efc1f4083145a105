/** What a rule found; plain Java. */
@NullMarked
package fr.maillage.premises.rule.domain;

import org.jspecify.annotations.NullMarked;
