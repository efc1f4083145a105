package fr.maillage.registry.area;

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

/** Documents of areas: attached by the owner, seen where the area is seen, by the roles they name. */
@ApplicationScoped
@Transactional
public class AreaDocuments {

    private static final Set<String> AUDIENCES =
            Set.of("health-officer", "planner", "elected", "social-agent", "ars", "cpam", "integration");

    private final AreaWriting own;
    private final AreaService seen;
    private final Attachments attachments;

    AreaDocuments(AreaWriting own, AreaService seen, Attachments attachments) {
        this.own = own;
        this.seen = seen;
        this.attachments = attachments;
    }

    /** The owner's alone; types and sizes are refused by the platform. */
    public Attachment attach(String tenant, UUID area, AttachmentForm form) {
        own.own(tenant, area);
        ObjectRef object = new ObjectRef(tenant, AreaService.TYPE, area);
        return attachments.add(form.toNewAttachment(object, FieldClass.PUBLIC, AUDIENCES), form.upload());
    }

    /** Of an own area or one that is shared: what the caller's roles may see. */
    public List<Attachment> list(UUID area) {
        String owner = seen.get(area).sheet().owner();
        return attachments.list(new ObjectRef(owner, AreaService.TYPE, area));
    }
}
