# Rename a city; an event and a declaration show it (Cabildo-Seen has them wait until they know)
curl -s -X POST $DIRECTORY/organizations/$BUENOS_AIRES/rename \
  -H "Authorization: Bearer $SECRETARIAT_TOKEN" -H "Content-Type: application/json" -H "If-Match: *" \
  -d '{"name": "Ciudad Autónoma de Buenos Aires", "language": "es"}' | grep -o '"name":"[^"]*"'
curl -s $EVENTS/events/$ORGULLO_BUENOS_AIRES -H "Authorization: Bearer $READER_TOKEN" \
  -H "Cabildo-Seen: $BUENOS_AIRES@2" | grep -o '"name":"[^"]*"'
curl -s $AGREEMENTS/agreements/$VIVIENDA_ADECUADA -H "Authorization: Bearer $READER_TOKEN" \
  -H "Cabildo-Seen: $BUENOS_AIRES@2" | grep -o '"name":"[^"]*Aires"'

# Register for a webinar (that of 2021 has an external form and is over; this one is ahead)
curl -s -X POST $EVENTS/events/$REUNION_TECNICA/registrations \
  -H "Authorization: Bearer $CUENCA_TOKEN" -H "Content-Type: application/json" \
  -d '{"name": "Sofía Arce", "email": "sofia.arce@cuenca.example", "organization": "'$CUENCA'", "seats": 2}'

# Have the mayor of Cuenca adhere to the Milan pact; the mandate is checked
curl -s -X POST $AGREEMENTS/agreements/$PACTO_MILAN/acts/perform \
  -H "Authorization: Bearer $CUENCA_TOKEN" -H "Content-Type: application/json" \
  -d '{"kind": "adhesion", "organization": "'$CUENCA'", "signer": {"person": "'$CRISTIAN_ZAMORA'", "post": "'$ALCALDIA_CUENCA'"}}'

# See the e-mails and the signed webhooks that told of it
curl -s $PAGE/caught/mails
curl -s $PAGE/caught/webhooks

# Watch the domain events of organizations on Kafka
WATCH
