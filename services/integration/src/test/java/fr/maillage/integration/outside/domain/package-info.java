/** Tests. */
@NullMarked
package fr.maillage.integration.outside.domain;

import org.jspecify.annotations.NullMarked;
