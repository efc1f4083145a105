package fr.maillage.registry.numbercheck;

import fr.maillage.registry.numbercheck.domain.CheckedNumber;
import fr.maillage.registry.numbercheck.domain.Holder;
import fr.maillage.registry.numbercheck.store.HolderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Checks of official numbers. */
@ApplicationScoped
public class NumberCheckService {

    private final HolderRepository holders;

    NumberCheckService(HolderRepository holders) {
        this.holders = holders;
    }

    /** Who bears it; nobody bears what is no number. */
    @Transactional
    public List<Holder> holders(CheckedNumber number) {
        String id = number.id();
        return id == null ? List.of() : holders.holders(number.kind(), id);
    }
}
