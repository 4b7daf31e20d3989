package lat.cabildo.notifications.subscription.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.notifications.subscription.SubscriptionRefusal;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.HasEnded;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.PlainWebhook;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.UnknownOrganization;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.WebhooksNotSetUp;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.WrongChannel;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a refused subscription is answered with. */
@RestControllerAdvice
class SubscriptionProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SubscriptionRefusal refusal) {
        return switch (refusal) {
            case HasEnded ended ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "subscription-ended",
                        "The subscription has ended and stays as it is.",
                        Map.of("id", ended.id().value()));
            case WrongChannel wrong ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "wrong-channel",
                        "The subscription is told in another way.",
                        Map.of("channel", wrong.channel().name().toLowerCase(Locale.ROOT)));
            case UnknownOrganization unknown ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-reference",
                        "The request refers to something that is not known here.",
                        Map.of("pointer", unknown.pointer(), "id", unknown.id()));
            case WebhooksNotSetUp none ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "webhooks-not-set-up",
                        "This service has no key to keep a webhook's secret with.",
                        Map.of());
            case PlainWebhook plain ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "plain-webhook",
                        "A webhook's URL must be of scheme https.",
                        Map.of());
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ChannelMismatch mismatch) {
        return Problems.response(
                HttpStatus.BAD_REQUEST,
                "invalid-field",
                "A field of the body has an invalid value.",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "pointer", mismatch.pointer(), "code", "channel", "detail", mismatch.detail()))));
    }
}
