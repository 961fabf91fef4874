package io.coverbridge.connection.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCheckTest {

    private final Deque<List<String>> answers = new ArrayDeque<>();

    @Test
    void aPublicHostOverTlsIsCalledAtTheAddressesThatWereChecked() {
        answers.add(List.of("2606:4700::1111", "1.1.1.1"));

        assertThat(resolve("https://platform.example.com/hooks"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("1.1.1.1", "2606:4700:0:0:0:0:0:1111");
    }

    @Test
    void aNameThatTurnsInsideAfterItWasCheckedIsRefusedWhenItIsCalled() {
        answers.add(List.of("1.1.1.1"));
        answers.add(List.of("10.0.0.7"));

        check("https://rebinding.example.com/");

        assertThatThrownBy(() -> resolve("https://rebinding.example.com/"))
                .isInstanceOf(InvalidTargetException.class)
                .hasMessage("Must not lead to an internal address.");
    }

    @Test
    void oneInternalAddressAmongPublicOnesIsEnoughToRefuse() {
        answers.add(List.of("1.1.1.1", "192.168.0.1"));

        assertThatThrownBy(() -> check("https://split.example.com/")).isInstanceOf(InvalidTargetException.class);
    }

    @Test
    void aHostThatNobodyKnowsYetMayBeSubscribedAndNotCalled() {
        check("https://soon.example.com/");

        assertThatThrownBy(() -> resolve("https://soon.example.com/"))
                .hasRootCauseInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::ffff:169.254.169.254]/",
                "https://[fd00:ec2::254]/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://10.1.2.3:8443/",
                "https://0.0.0.0/"
            })
    void anInternalAddressIsRefusedHoweverItIsWritten(String url) {
        TargetCheck real = new TargetCheck(new HostLookup(), Optional::empty);

        assertThatThrownBy(() -> real.check(url).await().indefinitely()).isInstanceOf(InvalidTargetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://platform.example.com/, Must be an https address.",
        "https://user:pass@platform.example.com/, Must have neither user information nor a fragment.",
        "https://platform.example.com/#a, Must have neither user information nor a fragment.",
        "ftp://platform.example.com/, Must be an https address.",
        "file:///etc/passwd, Must be an https address.",
        "platform.example.com, Must be an https address.",
        "https:///x, 'Must name a host, in ASCII.'",
        "https://exa mple.com/, Not a valid URL.",
        "https://bücher.example/, 'Must name a host, in ASCII.'",
        "https://platform.example.com:22/, 'Must have port 80, 443, or one from 1024 on.'",
        "https://platform.example.com:0/, Must have a port between 1 and 65535.",
        "https://platform.example.com:70000/, Must have a port between 1 and 65535."
    })
    void whatIsNoOrdinaryWebAddressIsRefusedWithTheReason(String url, String reason) {
        answers.add(List.of("1.1.1.1"));

        assertThatThrownBy(() -> check(url))
                .isInstanceOf(InvalidTargetException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9000/hooks, 127.0.0.1",
        "http://receiver:80/, 10.9.8.7",
        "http://anything.example.com:25/, 10.1.2.3"
    })
    void whatTheOperatorAllowsIsCalledInsideAndWithoutTls(String url, String address) {
        answers.add(List.of(address));

        assertThat(checkOf("127.0.0.0/8", "Receiver", "10.1.0.0/16")
                        .resolve(TargetUrl.parse(url))
                        .await()
                        .indefinitely())
                .extracting(InetAddress::getHostAddress)
                .containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({"https://other/, 10.2.0.1", "http://platform.example.com/, 1.1.1.1"})
    void whatIsAllowedForOneIsNotAllowedForOthers(String url, String address) {
        answers.add(List.of(address));

        assertThatThrownBy(() -> checkOf("receiver", "10.1.0.0/16")
                        .resolve(TargetUrl.parse(url))
                        .await()
                        .indefinitely())
                .isInstanceOf(InvalidTargetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example.com, a.example.com, 443, /, a.example.com",
        "https://a.example.com:8443?x=1, a.example.com, 8443, /?x=1, a.example.com:8443",
        "http://[::1]:8080/p%20q, ::1, 8080, /p%20q, [::1]:8080",
        "HTTPS://a.example.com:443/, a.example.com, 443, /, a.example.com"
    })
    void anAddressIsTakenApart(String url, String host, int port, String resource, String authority) {
        TargetUrl target = TargetUrl.parse(url);

        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.resource()).isEqualTo(resource);
        assertThat(target.authority()).isEqualTo(authority);
    }

    private void check(String url) {
        checkOf().check(url).await().indefinitely();
    }

    private List<InetAddress> resolve(String url) {
        return checkOf().resolve(TargetUrl.parse(url)).await().indefinitely();
    }

    private TargetCheck checkOf(String... allowed) {
        return new TargetCheck(new Names(), () -> Optional.of(List.of(allowed)));
    }

    /** A name server that answers what it was told, once each. */
    private final class Names extends HostLookup {
        @Override
        Uni<List<InetAddress>> addresses(String host) {
            List<String> next = answers.poll();
            return next == null
                    ? Uni.createFrom().failure(new UnknownHostException(host))
                    : Uni.createFrom().item(next.stream().map(Names::literal).toList());
        }

        private static InetAddress literal(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new AssertionError(e);
            }
        }
    }
}
