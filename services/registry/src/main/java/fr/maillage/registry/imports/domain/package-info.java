/**
 * What an import is, in plain Java: a format that turns lines into rows and issues, a scope inside which absence is
 * judged, and the rule that decides whether too much would vanish.
 */
@NullMarked
package fr.maillage.registry.imports.domain;

import org.jspecify.annotations.NullMarked;
