/** What makes an official number right, doubtful or wrong: REG-01 to REG-05. */
@NullMarked
package fr.maillage.registry.numbercheck.domain;

import org.jspecify.annotations.NullMarked;
