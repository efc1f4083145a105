/** Rules by example and by property; nothing here starts a server. */
@NullMarked
package fr.maillage.premises.matching.domain;

import org.jspecify.annotations.NullMarked;
