package lat.cabildo.bad.exposed;

public record Exposed(String nobody) {}
