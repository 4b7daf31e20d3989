package lat.cabildo.supply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lat.cabildo.supply.BillOfMaterials.Choice;
import lat.cabildo.supply.BillOfMaterials.Component;
import lat.cabildo.supply.BillOfMaterials.Hash;
import lat.cabildo.supply.BillOfMaterials.License;

/** A library as a test puts it into a jar. */
record Library(String group, String name, String version, String licence, String text) {
    Library version(String other) {
        return new Library(group, name, other, licence, text);
    }

    Library licence(String other) {
        return new Library(group, name, version, other, text);
    }

    Library text(String other) {
        return new Library(group, name, version, licence, other);
    }

    String file() {
        return "%s-%s.jar".formatted(name, version);
    }

    InputStream bytes() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    Component component() {
        try {
            List<Hash> hashes = List.of(new Hash("SHA-256", RunnableJar.sha256(bytes())));
            List<Choice> licences = List.of(new Choice(new License(licence, null), null));
            return new Component(group, name, version, null, hashes, licences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
