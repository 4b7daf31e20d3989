package lat.cabildo.good.directory;

import lat.cabildo.platform.aggregate.Id;

record OrganizationId(String value) implements Id {}
