package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.ObjectRef;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file about to be attached.
 *
 * @param to the object; that the caller may attach to it was checked
 * @param name as sent
 * @param fieldClass most protected class of what it may hold, for the audit trail
 * @param visibleTo realm roles that see it wherever the object is seen, {@link #LINK} for the bearer of a link to the
 *     object; whoever added it always sees it
 */
public record NewAttachment(ObjectRef to, @Nullable String name, FieldClass fieldClass, Set<String> visibleTo) {

    public static final String LINK = "link";

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    public NewAttachment {
        visibleTo = Set.copyOf(visibleTo);
        for (String role : visibleTo) {
            if (!ROLE.matcher(role).matches()) {
                throw new IllegalArgumentException(
                        "role (" + role + "), must be lower-case letters, digits and dashes");
            }
        }
    }
}
