/** What is asked, before any rule sees it. */
@NullMarked
package fr.maillage.premises.matching.api;

import org.jspecify.annotations.NullMarked;
