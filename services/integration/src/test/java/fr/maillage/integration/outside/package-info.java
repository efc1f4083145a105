/** Tests. */
@NullMarked
package fr.maillage.integration.outside;

import org.jspecify.annotations.NullMarked;
