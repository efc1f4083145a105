/** What a spreadsheet of premises holds, and how its lines are read; plain Java. */
@NullMarked
package fr.maillage.premises.imports.domain;

import org.jspecify.annotations.NullMarked;
