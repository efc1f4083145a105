/** Files of premises, read alone. */
@NullMarked
package fr.maillage.premises.imports.domain;

import org.jspecify.annotations.NullMarked;
