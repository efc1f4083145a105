/** Rules by example and by property; nothing here starts a server. */
@NullMarked
package fr.maillage.premises.criteria.domain;

import org.jspecify.annotations.NullMarked;
