/**
 * Nomenclatures: labels of every code that an answer carries, written by hand in {@code resources/codes} or learnt from
 * the official files.
 */
@NullMarked
package fr.maillage.registry.code;

import org.jspecify.annotations.NullMarked;
