package lat.cabildo.bad.injection;

import org.springframework.beans.factory.annotation.Autowired;

class Wired {
    @Autowired
    Wired(Injected other) {
        other.field = "set";
    }
}
