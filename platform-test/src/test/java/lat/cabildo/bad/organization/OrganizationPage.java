package lat.cabildo.bad.organization;

import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

interface OrganizationPage {
    ResponseEntity<JsonNode> page();
}
