package lat.cabildo.platform.test;

/** What a token has for a signature: all but the first are forgeries. */
public enum Signing {
    ISSUERS_KEY,
    /** Another key's under the name of the issuer's. */
    STRANGERS_KEY,
    /** Of a key whose name the issuer does not know. */
    UNKNOWN_KEY,
    /** Made with the issuer's public key as if that were a secret that both sides share. */
    PUBLIC_KEY_AS_SECRET,
    NONE
}
