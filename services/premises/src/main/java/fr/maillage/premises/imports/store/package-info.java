/** Table import_issue. */
@NullMarked
package fr.maillage.premises.imports.store;

import org.jspecify.annotations.NullMarked;
