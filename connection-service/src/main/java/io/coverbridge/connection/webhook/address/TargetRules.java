package io.coverbridge.connection.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;

/** What may be called: public addresses over TLS, and what the operator allows beyond that. */
final class TargetRules {

    private final AllowedTargets allowed;

    TargetRules(AllowedTargets allowed) {
        this.allowed = allowed;
    }

    /**
     * The addresses that a call may go to, those that most networks reach first.
     *
     * @param addresses all that the host resolves to; one that is not allowed spoils the others, for no public service
     *     has one beside them
     * @throws InvalidTargetException if the target must not be called
     */
    List<InetAddress> permitted(TargetUrl url, List<InetAddress> addresses) {
        boolean named = allowed.hasHost(url.host());
        boolean exempt = named || (!addresses.isEmpty() && addresses.stream().allMatch(allowed::hasAddress));
        if (!exempt) {
            requireOrdinary(url);
        }
        if (!named && addresses.stream().anyMatch(address -> !mayBeCalled(address))) {
            throw new InvalidTargetException("Must not lead to an internal address.");
        }
        return addresses.stream()
                .sorted(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))
                        .thenComparing(InetAddress::getHostAddress))
                .toList();
    }

    private boolean mayBeCalled(InetAddress address) {
        return PublicAddresses.contain(address) || allowed.hasAddress(address);
    }

    private static void requireOrdinary(TargetUrl url) {
        if (!url.secure()) {
            throw new InvalidTargetException("Must be an https address.");
        }
        if (!url.hasPortOfTheWeb()) {
            throw new InvalidTargetException("Must have port 80, 443, or one from 1024 on.");
        }
    }
}
