package fr.maillage.integration.outside.remote;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The resolver of this machine. */
@ApplicationScoped
class SystemAddresses implements HostAddresses {

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
