/** How the values travel: an amount is {@code {"amount": 1234.50, "currency": "EUR"}}. */
@NullMarked
package fr.maillage.platform.http.value.json;

import org.jspecify.annotations.NullMarked;
