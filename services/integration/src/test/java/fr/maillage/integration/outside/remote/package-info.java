/** Tests. */
@NullMarked
package fr.maillage.integration.outside.remote;

import org.jspecify.annotations.NullMarked;
