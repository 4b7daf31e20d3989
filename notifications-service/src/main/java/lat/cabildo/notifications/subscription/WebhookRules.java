package lat.cabildo.notifications.subscription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What URLs a webhook may have, {@code cabildo.notifications.webhook.*}; where its host may be is for sending to judge.
 *
 * @param allowHttp whether scheme http will do; for trying out on one machine only
 */
@ConfigurationProperties("cabildo.notifications.webhook")
public record WebhookRules(@DefaultValue("false") boolean allowHttp) {

    public boolean allows(WebhookUrl url) {
        return allowHttp || url.isEncrypted();
    }
}
