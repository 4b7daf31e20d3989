package lat.cabildo.bad.naming;

class PostManager {}
