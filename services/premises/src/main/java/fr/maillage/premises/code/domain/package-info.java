/** What a code is, and how it is read. */
@NullMarked
package fr.maillage.premises.code.domain;

import org.jspecify.annotations.NullMarked;
