package lat.cabildo.directory.contact.web;

import lat.cabildo.directory.fact.ContactPoints;

/**
 * That a command on a contact point was carried out; addresses are asked for where they are.
 *
 * @param contactPoints how many there are
 */
record ContactView(String id, int contactPoints) {

    static ContactView of(String id, ContactPoints contacts) {
        return new ContactView(id, contacts.all().size());
    }
}
