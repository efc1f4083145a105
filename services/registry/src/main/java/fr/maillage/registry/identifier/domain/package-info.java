/**
 * National identifiers as values that cannot be malformed: FINESS, SIREN, SIRET, commune codes. A wrong shape is an
 * error; a wrong check digit is only a doubt (REG-02, REG-04), for official files contain some.
 */
@NullMarked
package fr.maillage.registry.identifier.domain;

import org.jspecify.annotations.NullMarked;
