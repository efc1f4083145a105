package fr.maillage.demo;

import fr.maillage.demo.address.BanWriter;
import fr.maillage.demo.people.Town;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address base, one file a department. */
final class AddressLayer implements Layer {
    private final Order order;
    private @Nullable BanWriter current;
    private long rows;

    AddressLayer(Order order) {
        this.order = order;
    }

    @Override
    public void department(String code) {
        close();
        current = new BanWriter(order.file(FileKind.ADDRESSES.fileName(code)));
    }

    @Override
    public void town(Town town) {
        if (current == null) {
            throw new IllegalStateException("commune (" + town.commune().code() + ") must follow its department");
        }
        current.write(town.book());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("addresses", rows + (current == null ? 0 : current.rows()));
    }

    @Override
    public void close() {
        if (current != null) {
            rows += current.rows();
            current.close();
            current = null;
        }
    }
}
