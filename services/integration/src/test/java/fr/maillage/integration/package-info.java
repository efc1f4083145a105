/** Tests of the same room. */
@NullMarked
package fr.maillage.integration;

import org.jspecify.annotations.NullMarked;
