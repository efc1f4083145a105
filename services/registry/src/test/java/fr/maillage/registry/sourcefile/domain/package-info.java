/** Reading any file in flat memory, or refusing it for a reason. */
@NullMarked
package fr.maillage.registry.sourcefile.domain;

import org.jspecify.annotations.NullMarked;
