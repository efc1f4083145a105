/** Who the caller is, as its own token says it. */
@NullMarked
package fr.maillage.integration.me;

import org.jspecify.annotations.NullMarked;
