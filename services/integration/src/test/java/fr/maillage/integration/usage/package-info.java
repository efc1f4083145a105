/** Usage as gateways tell it and as organizations read it. */
@NullMarked
package fr.maillage.integration.usage;

import org.jspecify.annotations.NullMarked;
