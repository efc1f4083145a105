/** Codes and their labels. */
@NullMarked
package fr.maillage.registry.code.domain;

import org.jspecify.annotations.NullMarked;
