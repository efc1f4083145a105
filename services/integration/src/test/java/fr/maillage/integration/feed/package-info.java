/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.feed;

import org.jspecify.annotations.NullMarked;
