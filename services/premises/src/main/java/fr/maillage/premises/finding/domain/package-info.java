/** Findings of rules; plain Java. */
@NullMarked
package fr.maillage.premises.finding.domain;

import org.jspecify.annotations.NullMarked;
