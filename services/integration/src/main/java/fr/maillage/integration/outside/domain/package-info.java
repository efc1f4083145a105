/** Which addresses may be named and which may be connected to. */
@NullMarked
package fr.maillage.integration.outside.domain;

import org.jspecify.annotations.NullMarked;
