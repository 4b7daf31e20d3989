package lat.cabildo.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lat.cabildo.supply.BillOfMaterials.Component;

/**
 * What others made of a service's jar.
 *
 * @param unknown files of libraries whose bytes are not in the jar's bill of materials
 */
record Contents(String service, List<Shipped> shipped, List<String> unknown) {
    private static final String OURS = "lat.cabildo";

    Contents {
        shipped = List.copyOf(shipped);
        unknown = List.copyOf(unknown);
    }

    static Contents of(RunnableJar jar, Licences licences) {
        BillOfMaterials bill = BillOfMaterials.parse(jar.bill());
        List<Shipped> shipped = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        jar.libraries().forEach((file, sha256) -> {
            Optional<Component> component = bill.of(sha256).or(() -> packed(file, bill));
            if (component.isEmpty()) {
                unknown.add(file);
            }
            component
                    .filter(each -> !each.group().equals(OURS))
                    .map(each -> shipped(each, file, sha256, licences))
                    .ifPresent(shipped::add);
        });
        return new Contents(jar.service(), shipped, unknown);
    }

    private static Shipped shipped(Component component, String file, String sha256, Licences licences) {
        Artifact artifact = new Artifact(component.group(), component.name(), component.version(), file);
        return new Shipped(artifact, licences.of(artifact.title(), component.licence()), sha256);
    }

    /**
     * What Spring Boot's packager brings along after the bill was written: a part of Spring Boot, by which it is told.
     */
    private static Optional<Component> packed(String file, BillOfMaterials bill) {
        String name = "spring-boot-jarmode-tools";
        return bill.named("spring-boot")
                .filter(boot -> file.equals("%s-%s.jar".formatted(name, boot.version())))
                .map(boot -> boot.called(name));
    }
}
