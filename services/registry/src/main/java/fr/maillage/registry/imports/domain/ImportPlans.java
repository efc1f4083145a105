package fr.maillage.registry.imports.domain;

import java.util.List;

/** The plans that a feature brings. */
public interface ImportPlans {

    /** A fresh plan for each kind of file of this feature. */
    List<ImportPlan> plans();
}
