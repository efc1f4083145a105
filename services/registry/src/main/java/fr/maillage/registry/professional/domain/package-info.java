/** People as shown, and the rules that tell what they are (REG-05 to REG-10). */
@NullMarked
package fr.maillage.registry.professional.domain;

import org.jspecify.annotations.NullMarked;
