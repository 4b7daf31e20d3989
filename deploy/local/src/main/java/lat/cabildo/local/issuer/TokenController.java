package lat.cabildo.local.issuer;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands a client's token to the start page, whose readers may have every token of this run anyway. */
@RestController
class TokenController {
    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping(path = "/tokens/{client}", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@PathVariable String client) throws IOException, InterruptedException {
        return tokens.token(Client.of(client));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknownClient() {}
}
