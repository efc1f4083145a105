/** The rules of imports. */
@NullMarked
package fr.maillage.registry.imports.domain;

import org.jspecify.annotations.NullMarked;
