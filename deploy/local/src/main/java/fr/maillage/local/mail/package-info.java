/** {@code mail}: the letters that this installation would have sent, which lie in a folder instead. */
@NullMarked
package fr.maillage.local.mail;

import org.jspecify.annotations.NullMarked;
