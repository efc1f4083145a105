/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.tenant;

import org.jspecify.annotations.NullMarked;
