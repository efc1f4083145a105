package fr.maillage.premises.premises;

import fr.maillage.platform.data.attachment.Attachment;
import fr.maillage.platform.data.attachment.AttachmentForm;
import fr.maillage.platform.data.attachment.Attachments;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.ObjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Photos and plans: attached by whoever keeps the premises, seen where they are seen, by the roles they name. */
@ApplicationScoped
@Transactional
public class PremisesDocuments {

    private static final Set<String> AUDIENCES =
            Set.of("health-officer", "planner", "landlord", "ars", "cpam", "integration");

    private final PremisesService premises;
    private final Attachments attachments;

    PremisesDocuments(PremisesService premises, Attachments attachments) {
        this.premises = premises;
        this.attachments = attachments;
    }

    /** Types and sizes are refused by the platform. */
    public Attachment attach(String tenant, UUID id, AttachmentForm form) {
        premises.own(tenant, id);
        ObjectRef object = new ObjectRef(tenant, PremisesService.TYPE, id);
        return attachments.add(form.toNewAttachment(object, FieldClass.PUBLIC, AUDIENCES), form.upload());
    }

    /** Of own premises or shared ones: what the caller's roles may see. */
    public List<Attachment> list(UUID id) {
        String keeper = premises.get(id).premises().tenant();
        return attachments.list(new ObjectRef(keeper, PremisesService.TYPE, id));
    }
}
