/** What people are told by mail of what happens in their organization: what each wants to hear of and how often, what is due, and its sending. An event of the unified feed becomes a line for everybody who asked for its kind. */
@NullMarked
package fr.maillage.integration.notification;

import org.jspecify.annotations.NullMarked;
