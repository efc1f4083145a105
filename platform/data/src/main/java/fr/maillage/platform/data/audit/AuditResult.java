package fr.maillage.platform.data.audit;

enum AuditResult {
    GRANTED,
    DENIED
}
