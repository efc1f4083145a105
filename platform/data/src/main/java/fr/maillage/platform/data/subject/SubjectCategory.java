package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * One category of personal data that a service holds; every bean of this type takes part. Statements run on the connection
 * given, in the transaction of the order, as the worker of its organization: row-level security hides all others.
 */
public interface SubjectCategory {

    CategoryNotice notice();

    /** Whether somebody of this kind can be in it at all. */
    boolean concerns(DataSubject subject);

    /** Everything held, opened where it is sealed: rows by table, each as an object a person can read. */
    Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException;

    /** Applies an opposition or an erasure; done twice it does nothing more. */
    Treatment treat(SubjectOrder order, Connection connection) throws SQLException;
}
