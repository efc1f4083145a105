package fr.maillage.integration.outside.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What a name leads to at this moment. */
@FunctionalInterface
public interface HostAddresses {

    List<InetAddress> of(String host) throws UnknownHostException;
}
