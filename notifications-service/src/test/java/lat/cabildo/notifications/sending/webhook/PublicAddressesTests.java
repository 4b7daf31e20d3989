package lat.cabildo.notifications.sending.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void keepsOutOfOurOwnNetwork(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "200.40.30.245", "2800:a8::1", "2606:4700::1111"})
    void callsThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void judgesAllAddressesOfAHost() {
        DnsResolver twoFaced = resolver("8.8.8.8", "10.0.0.1");

        assertThatThrownBy(() -> new PublicAddresses(twoFaced, false).resolve("two-faced.example"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void answersExactlyWhatItHasJudged() throws UnknownHostException {
        DnsResolver honest = resolver("8.8.8.8", "8.8.4.4");

        assertThat(new PublicAddresses(honest, false).resolve("honest.example"))
                .containsExactly(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("8.8.4.4"));
    }

    @Test
    void letsPrivateNetworksThroughForTryingOutAndLinkLocalAddressesNever() throws UnknownHostException {
        DnsResolver own = resolver("127.0.0.1", "10.0.0.1", "8.8.8.8");
        DnsResolver metadata = resolver("127.0.0.1", "169.254.169.254");

        assertThat(new PublicAddresses(own, true).resolve("own.example")).hasSize(3);
        assertThatThrownBy(() -> new PublicAddresses(metadata, true).resolve("metadata.example"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    private static DnsResolver resolver(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] all = new InetAddress[addresses.length];
                for (int i = 0; i < all.length; i++) {
                    all[i] = InetAddress.getByName(addresses[i]);
                }
                return all;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
