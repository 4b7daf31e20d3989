package lat.cabildo.notifications.sending.webhook;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that goes nowhere by itself: no redirects, retries, cookies, proxies of the system or old connections.
 */
final class WebhookClient {
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private WebhookClient() {}

    static CloseableHttpClient of(WebhookSettings settings) {
        DnsResolver resolver = new PublicAddresses(SystemDefaultDnsResolver.INSTANCE, settings.allowPrivateAddresses());
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout answer = Timeout.of(settings.responseTimeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(settings.atOnce())
                        .setMaxConnPerRoute(settings.atOnce())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(answer).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(answer)
                                .setTimeToLive(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent("Cabildo-Notifications")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }
}
