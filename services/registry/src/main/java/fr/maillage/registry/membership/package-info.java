/**
 * Who belongs where, from when to when, as an organization knows it: professionals at structures, professionals and structures
 * in teams, CPTS, poles. A move ends one membership and begins the next. Nominative: every reading is audited.
 */
@NullMarked
package fr.maillage.registry.membership;

import org.jspecify.annotations.NullMarked;
