package lat.cabildo.bad.naming;

record Event(String type) {}
