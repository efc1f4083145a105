/** Nomenclatures as callers read them. */
@NullMarked
package fr.maillage.registry.code;

import org.jspecify.annotations.NullMarked;
