/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.me;

import org.jspecify.annotations.NullMarked;
