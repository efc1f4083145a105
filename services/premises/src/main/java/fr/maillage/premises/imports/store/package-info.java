/** Table import_issue, and the files that wait. */
@NullMarked
package fr.maillage.premises.imports.store;

import org.jspecify.annotations.NullMarked;
