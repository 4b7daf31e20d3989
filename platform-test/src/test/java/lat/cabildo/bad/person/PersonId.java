package lat.cabildo.bad.person;

import lat.cabildo.platform.aggregate.Id;

record PersonId(String value) implements Id {}
