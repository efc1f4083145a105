/** The FINESS stock format, line by line. */
@NullMarked
package fr.maillage.registry.finess.domain;

import org.jspecify.annotations.NullMarked;
