package fr.maillage.local.parts;

/** Parts stop stage by stage, the last one first: nobody loses what they stand on before they had time to finish. */
public enum Stage {
    DATABASE,
    SERVICE,
    ENTRANCE
}
